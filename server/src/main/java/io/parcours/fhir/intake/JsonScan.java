package io.parcours.fhir.intake;

import io.parcours.fhir.Refusal;

/**
 * Looks at JSON byte by byte while it is read, for what would hurt once it is parsed: nesting, numbers of a size that fills the memory when
 * they are written out, text that no database can keep.
 *
 * <p>Judges nothing else: whether it is JSON at all is for the parser to say.
 */
final class JsonScan {

    private static final int MOST_EXPONENT_DIGITS = 3;

    private final int deepest;
    private final Utf8Scan encoding = new Utf8Scan();
    private final EscapeScan escapes = new EscapeScan();
    private int depth;
    private boolean inString;
    private boolean inExponent;
    private int exponentDigits;

    /** @param deepest braces and brackets that may be open at once */
    JsonScan(int deepest) {
        this.deepest = deepest;
    }

    /** @throws Refusal invalid, if the text up to {@code value} is not acceptable */
    void next(byte value) {
        encoding.next(value);
        if (inString) {
            boolean ends = value == '"' && !escapes.isOpen();
            escapes.next(value);
            inString = !ends;
            return;
        }
        if (inExponent) {
            exponent(value);
        }
        switch (value) {
            case '"' -> inString = true;
            case '{', '[' -> open();
            case '}', ']' -> depth--;
            case 'e', 'E' -> {
                inExponent = true;
                exponentDigits = 0;
            }
            default -> {}
        }
    }

    private void exponent(byte value) {
        if (value >= '0' && value <= '9') {
            if (++exponentDigits > MOST_EXPONENT_DIGITS) {
                throw refusal("A number has an exponent of more than " + MOST_EXPONENT_DIGITS + " digits.");
            }
        } else if (value != '+' && value != '-') {
            inExponent = false;
        }
    }

    private void open() {
        if (++depth > deepest) {
            throw refusal("The body is nested more than " + deepest + " levels deep.");
        }
    }

    static Refusal refusal(String words) {
        return new Refusal(Refusal.Category.INVALID, words, null);
    }
}

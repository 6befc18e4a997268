package io.parcours.fhir.intake;

/** Follows the escapes inside JSON strings; refuses those that stand for no character: NUL, and halves of surrogate pairs. */
final class EscapeScan {

    private boolean afterBackslash;
    private int digitsLeft;
    private int unit;
    private boolean awaitsLowHalf;

    /** Whether the next byte belongs to an escape, so that a quotation mark does not end the string. */
    boolean isOpen() {
        return afterBackslash;
    }

    void next(byte value) {
        if (digitsLeft > 0) {
            unit = unit * 16 + Math.max(0, Character.digit(value, 16));
            if (--digitsLeft == 0) {
                complete((char) unit);
            }
        } else if (afterBackslash) {
            afterBackslash = false;
            if (value == 'u') {
                digitsLeft = 4;
                unit = 0;
            } else {
                requireNoHalf();
            }
        } else if (value == '\\') {
            afterBackslash = true;
        } else {
            requireNoHalf();
        }
    }

    private void complete(char character) {
        if (character == 0) {
            throw JsonScan.refusal("A text holds a NUL character, which cannot be stored.");
        }
        if (awaitsLowHalf != Character.isLowSurrogate(character)) {
            throw halved();
        }
        awaitsLowHalf = Character.isHighSurrogate(character);
    }

    private void requireNoHalf() {
        if (awaitsLowHalf) {
            throw halved();
        }
    }

    private static RuntimeException halved() {
        return JsonScan.refusal("A text holds half a character: a surrogate without its other half.");
    }
}

package io.parcours.terminology.tree;

import io.parcours.fhir.Refusal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression from outside: one that would keep the server busy is given up and refused. */
final class BoundedRegex {

    private static final int LONGEST = 500;
    private static final int MOST_STEPS = 100_000;

    private final Pattern pattern;

    BoundedRegex(String regex) {
        if (regex.length() > LONGEST) {
            throw Refusal.notSupported("A regular expression may have at most " + LONGEST + " characters.");
        }
        try {
            pattern = Pattern.compile(regex);
        } catch (PatternSyntaxException broken) {
            throw Refusal.notSupported("\"" + regex + "\" is not a regular expression.");
        }
    }

    /** Whether the whole text is matched. */
    boolean matches(String text) {
        return pattern.matcher(new Watched(text, new int[1])).matches();
    }

    /** Counts how often a matcher looks at the text: it looks again and again where an expression branches badly. */
    private record Watched(CharSequence text, int[] steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw Refusal.tooCostly("The regular expression takes too long.");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

package io.parcours.bench.requests;

/** A server answered something else than it should; the run ends, because its figures would mean nothing. */
public final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WrongAnswer(String message) {
        super(message);
    }

    /** Ends the run unless {@code actual} is what was expected. */
    public static void unless(Object expected, Object actual, String where) {
        if (!expected.equals(actual)) {
            throw new WrongAnswer(where + ": expected " + expected + ", got " + actual);
        }
    }
}

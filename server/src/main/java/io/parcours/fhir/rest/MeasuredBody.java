package io.parcours.fhir.rest;

import io.parcours.fhir.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that refuses to go on past a number of bytes or a depth of nesting, while it is being read. */
final class MeasuredBody extends ServletInputStream {

    private final InputStream source;
    private final long largest;
    private final int deepest;
    private long read;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean finished;

    /**
     * @param source the body after unpacking
     * @param largest bytes that may be read
     * @param deepest braces and brackets that may be open at once, counted as JSON
     */
    MeasuredBody(InputStream source, long largest, int deepest) {
        this.source = source;
        this.largest = largest;
        this.deepest = deepest;
    }

    @Override
    public int read() throws IOException {
        int value = source.read();
        if (value < 0) {
            finished = true;
        } else {
            measure((byte) value);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = source.read(buffer, offset, length);
        if (count < 0) {
            finished = true;
        }
        for (int i = offset; i < offset + count; i++) {
            measure(buffer[i]);
        }
        return count;
    }

    private void measure(byte value) {
        if (++read > largest) {
            throw Refusal.tooLarge("The body is larger than the " + largest + " bytes that are accepted here.");
        }
        if (inString) {
            inString = escaped || value != '"';
            escaped = !escaped && value == '\\';
            return;
        }
        switch (value) {
            case '"' -> inString = true;
            case '{', '[' -> open();
            case '}', ']' -> depth--;
            default -> {}
        }
    }

    private void open() {
        if (++depth > deepest) {
            throw new Refusal(
                    Refusal.Category.INVALID, "The body is nested more than " + deepest + " levels deep.", null);
        }
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("Bodies are read on the request's thread.");
    }
}

package io.parcours.fhir.intake;

import io.parcours.fhir.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A request body that refuses to go on past a number of bytes, or where a scan of it objects, while it is being read. */
final class MeasuredBody extends ServletInputStream {

    private final InputStream source;
    private final long largest;
    private final @Nullable JsonScan scan;
    private long read;
    private boolean finished;

    /**
     * @param source the body after unpacking
     * @param largest bytes that may be read
     * @param scan what else to look for; null for bodies that are not JSON
     */
    MeasuredBody(InputStream source, long largest, @Nullable JsonScan scan) {
        this.source = source;
        this.largest = largest;
        this.scan = scan;
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
        if (scan != null) {
            scan.next(value);
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

package io.parcours.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Asks a Java process to collect its garbage, so that its memory shows what it holds and not how lately it collected. */
public final class GarbageCollection {

    private static final int LIMIT_SECONDS = 60;

    private GarbageCollection() {}

    /** Returns when the process has done a full collection. */
    public static void in(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process request = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!request.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || request.exitValue() != 0) {
                request.destroyForcibly();
                throw new IllegalStateException("No collection in process " + pid);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", stop);
        }
    }
}

package io.parcours.fhir.terminology;

import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** Tells now and then how many concepts are stored. */
final class StoringProgress {

    private static final long NANOS_BETWEEN = 5_000_000_000L;

    private final int wanted;
    private final IntSupplier stored;
    private final Consumer<String> progress;
    private long last = System.nanoTime();

    StoringProgress(int wanted, IntSupplier stored, Consumer<String> progress) {
        this.wanted = wanted;
        this.stored = stored;
        this.progress = progress;
    }

    void step() {
        long now = System.nanoTime();
        if (now - last >= NANOS_BETWEEN) {
            last = now;
            int soFar = stored.getAsInt();
            progress.accept(
                    soFar < wanted
                            ? soFar + " of " + wanted + " concepts are stored."
                            : "All concepts are stored; storing relations, value sets and maps, and removing the old version.");
        }
    }
}

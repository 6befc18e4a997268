package io.parcours.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** Lines on the console that say how far the run is. */
final class Progress {

    private Progress() {}

    static void say(String what) {
        Duration since = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        System.out.printf(Locale.ROOT, "[bench %02d:%02d] %s%n", since.toMinutes(), since.toSecondsPart(), what);
    }
}

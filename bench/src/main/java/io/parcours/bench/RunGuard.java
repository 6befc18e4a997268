package io.parcours.bench;

import java.time.Duration;

/** Ends this process when it takes too long or when the build that called it is gone; shutdown hooks end the servers then. */
final class RunGuard {

    private static final int TOO_LONG = 3;
    private static final int ORPHANED = 4;

    private RunGuard() {}

    static void watch(Duration limit) {
        ProcessHandle.current().parent().ifPresent(build -> {
            var unused = build.onExit().thenRun(() -> end("The build is gone.", ORPHANED));
        });
        var timer = new Thread(() -> {
            try {
                Thread.sleep(limit.toMillis());
                end("The run took longer than " + limit.toMinutes() + " minutes.", TOO_LONG);
            } catch (InterruptedException finished) {
                Thread.currentThread().interrupt();
            }
        });
        timer.setDaemon(true);
        timer.start();
    }

    private static void end(String reason, int status) {
        System.err.println(reason);
        System.exit(status);
    }
}

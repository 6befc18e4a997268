package io.parcours.bench.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running server that was ready once. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
    private static final long POLL_MILLIS = 100;

    private final Process process;
    private final int port;
    private final double readySeconds;

    private ServerProcess(Process process, int port, double readySeconds) {
        this.process = process;
        this.port = port;
        this.readySeconds = readySeconds;
    }

    /**
     * Starts a server and waits until its readiness probe answers 200.
     *
     * @throws IllegalStateException if it ends, or is not ready within four minutes
     */
    public static ServerProcess start(Launch launch, List<String> jvmFlags) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = launch.process(jvmFlags).start();
        Thread lastResort = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastResort);
        var unused = process.onExit().thenRun(() -> forget(lastResort));
        try {
            awaitReady(launch, process, begin + START_LIMIT.toNanos());
        } catch (IllegalStateException | InterruptedException failure) {
            process.destroyForcibly();
            throw failure;
        }
        return new ServerProcess(process, launch.port(), (System.nanoTime() - begin) / 1e9);
    }

    /** Time from the start of the process to the first ready answer. */
    public double readySeconds() {
        return readySeconds;
    }

    public long pid() {
        return process.pid();
    }

    public URI fhir() {
        return URI.create("http://127.0.0.1:" + port + "/fhir/");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(Launch launch, Process process, long deadline) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        var probe = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + launch.port() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (true) {
            try {
                if (client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYetListening) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(launch.name() + " ended at its start; see " + launch.log());
                }
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(launch.name() + " is not ready in time; see " + launch.log());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static void forget(Thread lastResort) {
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running already, and does no harm to a process that has ended.
            return;
        }
    }
}

package io.parcours.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The server as a process of its own, as the README starts it; for what can only be seen from outside: kills, second starts, refusals. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(240);

    private final Process process;
    private final Path output;
    private final int port;
    private final Path data;

    private ServerProcess(Process process, Path output, int port, Path data) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.data = data;
    }

    /** Starts a server on an embedded database in {@code data}, without waiting for it. */
    public static ServerProcess launchOn(Path data, String... arguments) {
        try {
            return launchAt(freePort(), data, arguments);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ServerProcess launchAt(int port, Path data, String... arguments) {
        try {
            var all = new ArrayList<String>(List.of("--server.port=" + port));
            all.addAll(List.of(arguments));
            return launch(data, port, all);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a command of the server's program on the embedded database in {@code data}, to its end. */
    public static ServerProcess commandOn(Path data, String... arguments) {
        try {
            ServerProcess command = launch(data, 0, List.of(arguments));
            command.awaitEnd(READY_WITHIN);
            return command;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ServerProcess launch(Path data, int port, List<String> arguments) throws IOException {
        Path output = Files.createTempFile("parcours-server", ".log");
        var command = new ArrayList<String>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "io.parcours.ParcoursServer"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PARCOURS_DATA", data.toString());
        return new ServerProcess(builder.start(), output, port, data);
    }

    /** Starts a server and waits until it says that it is ready. */
    public static ServerProcess startOn(Path data, String... arguments) {
        return launchOn(data, arguments).awaitReady();
    }

    /** Starts a server on a port that others have been told already, and waits until it says that it is ready. */
    public static ServerProcess startAt(int port, Path data, String... arguments) {
        return launchAt(port, data, arguments).awaitReady();
    }

    private ServerProcess awaitReady() {
        Awaitility.await()
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(250))
                .failFast("the server ended: " + output, () -> !process.isAlive())
                .until(this::isReady);
        return this;
    }

    public Rest rest() {
        return Rest.at(port, data);
    }

    /** Ends the process as {@code kill -9} does: nothing in it gets to run any more. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the process as Ctrl-C does, and waits for it. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    /** Waits for the process to end by itself, and returns its exit code. */
    public int awaitEnd() {
        return awaitEnd(Duration.ofMinutes(1));
    }

    private int awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The server did not end within " + atMost + ": " + output());
            }
            return process.exitValue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

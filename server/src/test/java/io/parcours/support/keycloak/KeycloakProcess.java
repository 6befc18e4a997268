package io.parcours.support.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Keycloak's own distribution as a process on a free port of loopback; ended with the tests. The first start builds for a minute. */
final class KeycloakProcess {

    private static final Duration READY_WITHIN = Duration.ofMinutes(10);

    private KeycloakProcess() {}

    static RunningKeycloak start(Map<String, String> environment, String administrator) {
        int port = KeycloakUnderTest.freePort();
        int management = KeycloakUnderTest.freePort();
        Path home = KeycloakFiles.distribution();
        Path log = home.resolveSibling("keycloak.log");
        try {
            prepare(home);
            var command = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--health-enabled=true",
                            "--http-management-host=127.0.0.1",
                            "--http-management-port=" + management)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment().putAll(environment);
            command.environment()
                    .putAll(Map.of(
                            "KC_BOOTSTRAP_ADMIN_USERNAME", "administrator",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", administrator,
                            "JAVA_OPTS_KC_HEAP", "-Xmx768m"));
            Process process = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            awaitReady(process, management, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new RunningKeycloak("http://127.0.0.1:" + port, true);
    }

    private static void prepare(Path home) throws IOException {
        deleteAll(home.resolve("data"));
        Path imports = Files.createDirectories(home.resolve("data/import"));
        for (var file : KeycloakFiles.IMPORTED.entrySet()) {
            Files.copy(file.getValue(), imports.resolve(file.getKey()));
        }
        Files.copy(
                KeycloakFiles.provider(),
                home.resolve("providers/parcours-keycloak.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        // The zip keeps the permissions, the plugin that unpacks it does not.
        List.of("bin/kc.sh", "bin/kcadm.sh")
                .forEach(script -> home.resolve(script).toFile().setExecutable(true));
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void awaitReady(Process process, int management, Path log) {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Awaitility.await("Keycloak, see " + log)
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .failFast("Keycloak ended, see " + log, () -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> HttpClient.newHttpClient()
                                .send(health, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    /** The script starts Java as its child or becomes it; both are ended, by their own ids. */
    private static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

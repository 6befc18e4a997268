package io.parcours.support.keycloak;

import java.time.Duration;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** Keycloak's own image; Testcontainers removes the container when the tests' process ends. */
final class KeycloakContainer {

    private static final DockerImageName IMAGE = DockerImageName.parse("quay.io/keycloak/keycloak:26.7.3");
    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9000;

    private KeycloakContainer() {}

    @SuppressWarnings("resource") // Lives as long as the tests' process.
    static RunningKeycloak start(Map<String, String> environment, String administrator) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "-Pcontainers needs a Docker engine, and none answers here. Start one, or run the tests"
                            + " with -Pkeycloak alone, which starts Keycloak as a process.");
        }
        var container = new GenericContainer<>(IMAGE)
                .withExposedPorts(HTTP, MANAGEMENT)
                .withEnv(environment)
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "administrator")
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", administrator)
                .withEnv("KC_HEALTH_ENABLED", "true")
                .withCommand("start-dev", "--import-realm")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(KeycloakFiles.provider(), 0644),
                        "/opt/keycloak/providers/parcours-keycloak.jar")
                .waitingFor(Wait.forHttp("/health/ready").forPort(MANAGEMENT))
                .withStartupTimeout(Duration.ofMinutes(10));
        KeycloakFiles.IMPORTED.forEach((name, file) -> container.withCopyFileToContainer(
                MountableFile.forHostPath(file, 0644), "/opt/keycloak/data/import/" + name));
        container.start();
        return new RunningKeycloak("http://" + container.getHost() + ":" + container.getMappedPort(HTTP), false);
    }
}

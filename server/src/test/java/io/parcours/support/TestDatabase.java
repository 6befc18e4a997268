package io.parcours.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL under the tests: embedded, or in a container with {@code -Pcontainers}.
 *
 * <p>The server reaches it through a {@link DatabaseLine}, which a test may cut.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String CONTAINERS = "parcours.test.containers";
    private static final Address ADDRESS = start();
    private static final DatabaseLine LINE = DatabaseLine.to(ADDRESS.port());

    private record Address(int port, String database, String user, String password) {}

    /** The wire between the server and its database. */
    public static DatabaseLine line() {
        return LINE;
    }

    /** JDBC URL past the line. */
    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ADDRESS.port() + "/" + database;
    }

    /** JDBC URL of the server's own database, past the line. */
    public static String url() {
        return url(ADDRESS.database());
    }

    public static String user() {
        return ADDRESS.user();
    }

    public static String password() {
        return ADDRESS.password();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // The server makes its links and its tokens from its address, so that the port has to be known before it
        // starts.
        TestPropertyValues.of(
                        "server.port=" + freePort(),
                        "parcours.data=" + dataFolder(),
                        "parcours.db.url=jdbc:postgresql://127.0.0.1:" + LINE.port() + "/" + ADDRESS.database()
                                + "?connectTimeout=2&socketTimeout=60",
                        "parcours.db.user=" + ADDRESS.user(),
                        "parcours.db.password=" + ADDRESS.password(),
                        "parcours.db.wait=2s")
                .applyTo(context);
    }

    private static int freePort() {
        try {
            return ServerProcess.freePort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path dataFolder() {
        try {
            return Files.createTempDirectory("parcours-tests-data");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Address start() {
        return Boolean.getBoolean(CONTAINERS) ? inContainer() : embedded();
    }

    private static Address embedded() {
        try {
            var folder = Files.createTempDirectory("parcours-tests");
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(true)
                    .setPGStartupWait(Duration.ofSeconds(90))
                    .setServerConfig("max_connections", "100")
                    .start();
            return new Address(postgres.getPort(), "postgres", "postgres", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("resource") // The container lives as long as the tests' process; Testcontainers removes it.
    private static Address inContainer() {
        // Whether an engine answers is said before, once and clearly, by DockerEngineTests.
        var container = new PostgreSQLContainer("postgres:18");
        container.start();
        return new Address(
                container.getMappedPort(5432),
                container.getDatabaseName(),
                container.getUsername(),
                container.getPassword());
    }
}

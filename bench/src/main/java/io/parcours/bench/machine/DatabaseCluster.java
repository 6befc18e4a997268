package io.parcours.bench.machine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A PostgreSQL of its own, empty at the start and durable: every cluster gets the same settings. */
public final class DatabaseCluster implements AutoCloseable {

    /** The launcher is made for tests and turns durability off; a comparison without it would flatter both servers. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "max_connections", "100",
            "shared_buffers", "256MB",
            "max_wal_size", "4GB",
            "jit", "off");

    private final EmbeddedPostgres postgres;
    private final long postmaster;

    private DatabaseCluster(EmbeddedPostgres postgres, long postmaster) {
        this.postgres = postgres;
        this.postmaster = postmaster;
    }

    /** Starts a new cluster in {@code folder}; what was there is lost. */
    public static DatabaseCluster startIn(Path folder) {
        try {
            Files.createDirectories(folder);
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(true)
                    .setPGStartupWait(Duration.ofSeconds(90));
            SETTINGS.forEach(builder::setServerConfig);
            EmbeddedPostgres postgres = builder.start();
            long postmaster = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).trim());
            var cluster = new DatabaseCluster(postgres, postmaster);
            cluster.requireDurability();
            return cluster;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    public String user() {
        return "postgres";
    }

    /** Process number of the postmaster, the parent of all backends. */
    public long postmaster() {
        return postmaster;
    }

    public String version() {
        return query("show server_version");
    }

    /** Settings that matter for a comparison, as the running cluster tells them. */
    public Map<String, String> settings() {
        Map<String, String> told = new LinkedHashMap<>();
        SETTINGS.keySet().stream().sorted().forEach(name -> told.put(name, query("show " + name)));
        return told;
    }

    /** Fresh statistics and written-out pages, so that no block pays for an earlier one. */
    public void settle() {
        execute("vacuum analyze");
        execute("checkpoint");
    }

    /** Size of all tables and indexes, in bytes. */
    public long size() {
        return Long.parseLong(query("select pg_database_size('postgres')"));
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requireDurability() {
        if (!query("show fsync").equals("on")
                || !query("show synchronous_commit").equals("on")) {
            throw new IllegalStateException("The cluster is not durable; its figures would not count.");
        }
    }

    /** Changes what is stored, past the server. */
    public void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private String query(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}

package io.parcours.fhir.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server on its embedded database, killed and started again. One story in order, because every start costs seconds.
 *
 * <p>Guide: /ig/security.html; operators: UPDATING.md.
 */
class KilledServerIT {

    private static final int ENTRIES = 1_500;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void whatWasAcceptedSurvivesAKillAndWhatWasNotLeavesNoTrace() throws IOException, SQLException {
        String amina;
        long orphan;
        try (ServerProcess first = ServerProcess.startOn(data, "--parcours.demonstration=false")) {
            assertThat(first.output()).contains("Parcours is ready. Try:").contains("curl -H");
            amina = first.rest().create(Cast.amina());
            first.rest().create(Cast.task(amina, "2031-03-05T10:00:00Z"));

            aSecondServerOnTheSameFolderIsRefused();

            CompletableFuture<?> transaction = sendLargeTransaction(first.rest(), amina);
            orphan = postmaster();
            awaitRowsBeingWritten(orphan);
            first.kill();
            assertThatThrownBy(transaction::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(ProcessHandle.of(orphan))
                .as("the database outlives a killed server")
                .isPresent();

        try (ServerProcess second = ServerProcess.startOn(data, "--parcours.demonstration=false")) {
            assertThat(second.output()).contains("that a killed server left behind");
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(setting("fsync"))
                    .as("what was accepted survives a power cut")
                    .isEqualTo("on");
            assertThat(setting("synchronous_commit")).isEqualTo("on");
            assertThat(second.rest().get("/Patient/" + amina).status()).isEqualTo(200);
            Bundle journey = second.rest()
                    .get("/Patient/" + amina + "/$journey")
                    .expect(200)
                    .bundle();
            Bundle tasks = second.rest()
                    .get("/Task?patient=" + amina + "&_total=accurate&_count=5")
                    .expect(200)
                    .bundle();
            assertThat(journey.getTotal())
                    .as("all of the transaction or nothing")
                    .isIn(1, 1 + ENTRIES);
            assertThat(tasks.getTotal())
                    .as("the journey says what the resources say")
                    .isEqualTo(journey.getTotal());
        }
        assertThat(data.resolve("postgres/postmaster.pid"))
                .as("a clean stop ends the database too")
                .doesNotExist();
    }

    private void aSecondServerOnTheSameFolderIsRefused() {
        ServerProcess other = ServerProcess.launchOn(data);
        assertThat(other.awaitEnd()).isEqualTo(1);
        assertThat(other.output())
                .contains("Another Parcours server is using")
                .contains("PARCOURS_DATA")
                .doesNotContain("\tat io.parcours");
    }

    private static CompletableFuture<?> sendLargeTransaction(Rest rest, String patient) {
        var bundle = new Bundle();
        bundle.setType(Bundle.BundleType.TRANSACTION);
        for (int i = 0; i < ENTRIES; i++) {
            bundle.addEntry()
                    .setResource(Cast.task(patient, "2031-03-05T10:00:00Z"))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("Task");
        }
        String body = Rest.json(bundle);
        return CompletableFuture.supplyAsync(() -> rest.post("", body).status());
    }

    /** The server writes at the end of a transaction; the log of the database grows when it does. */
    private void awaitRowsBeingWritten(long postmaster) throws IOException {
        long before = walSize();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> walSize() != before || ProcessHandle.of(postmaster).isEmpty());
    }

    private long walSize() throws IOException {
        try (var files = Files.list(data.resolve("postgres/pg_wal"))) {
            return files.mapToLong(file -> file.toFile().lastModified()).sum();
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(processFile().get(0).trim());
    }

    private List<String> processFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    /** Asked of the database itself, whose port is the fourth line of its process file. */
    private String setting(String name) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + processFile().get(3).trim() + "/postgres";
        try (Connection beside = DriverManager.getConnection(url, "postgres", "");
                ResultSet answer = beside.createStatement().executeQuery("show " + name)) {
            answer.next();
            return answer.getString(1);
        }
    }
}

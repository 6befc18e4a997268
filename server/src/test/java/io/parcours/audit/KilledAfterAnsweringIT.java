package io.parcours.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A crash loses no event of an answer that has left. Guide: /ig/audit.html. */
class KilledAfterAnsweringIT {

    private static final int ANSWERS = 40;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void everyAnswerThatLeftBeforeAKillHasItsEvent() throws IOException, SQLException {
        String amina;
        var answered = new AtomicInteger();
        try (ServerProcess server = ServerProcess.startOn(data, "--parcours.demonstration=false")) {
            Rest rest = server.rest();
            amina = rest.create(Cast.amina());
            String path = "/Patient/" + amina;
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
                while (rest.get(path).status() == 200) {
                    answered.incrementAndGet();
                }
            });
            while (answered.get() < ANSWERS) {
                Thread.onSpinWait();
            }

            server.kill();

            reading.handle((done, cutOff) -> null).join();
        }
        assertThat(answered.get()).isGreaterThanOrEqualTo(ANSWERS);
        assertThat(eventsAbout(amina)).isGreaterThanOrEqualTo(answered.get());
        endTheDatabaseThatOutlivedItsServer();
    }

    private long eventsAbout(String patient) throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + processFile().get(3).trim() + "/postgres";
        try (Connection database = DriverManager.getConnection(url, "postgres", "");
                PreparedStatement count = database.prepareStatement(
                        "select count(*) from audit_event where patient = ? and subtype = 'read' and outcome = 0")) {
            count.setString(1, patient);
            try (ResultSet answer = count.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private void endTheDatabaseThatOutlivedItsServer() throws IOException {
        long postmaster = Long.parseLong(processFile().get(0).trim());
        ProcessHandle.of(postmaster).ifPresent(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    private List<String> processFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }
}

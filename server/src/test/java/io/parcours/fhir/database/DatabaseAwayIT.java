package io.parcours.fhir.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database is away for a while. An outage is never told as "not found", and the server recovers by itself. */
@ServerTest
class DatabaseAwayIT {

    private static final int ENTRIES = 1_000;

    @Autowired
    Rest rest;

    @AfterEach
    void restore() {
        TestDatabase.line().restore();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rest.get("/Patient?_count=1").status() == 200);
    }

    @Test
    void everyRequestIsAnswered503AndServedAgainAfterwards() {
        String amina = rest.create(Cast.amina());

        TestDatabase.line().cut();

        for (Answer answer : List.of(
                rest.get("/Patient/" + amina),
                rest.get("/Patient/nobody"),
                rest.get("/Task?patient=" + amina),
                rest.get("/Patient/" + amina + "/$journey"),
                rest.post("/Task", Rest.json(Cast.task(amina, "2031-03-05T10:00:00Z"))))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.issue().getDiagnostics())
                    .contains("Try again")
                    .doesNotContain("Exception", "jdbc", "postgres");
        }
        assertThat(rest.get(rest.root() + "/actuator/health/readiness").status())
                .isEqualTo(503);
        assertThat(rest.get(rest.root() + "/actuator/health/liveness").status()).isEqualTo(200);

        TestDatabase.line().restore();

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        rest.get("/Patient/" + amina + "/$journey")
                                .expect(200)
                                .bundle()
                                .getTotal())
                .isZero());
        rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));
        assertThat(rest.get("/Patient/" + amina + "/$journey").bundle().getTotal())
                .isEqualTo(1);
    }

    @Test
    void aTransactionThatIsCutOffLeavesNothingAndMayBeSentAgain() {
        String amina = rest.create(Cast.amina());
        String transaction = Rest.json(tasks(amina));

        CompletableFuture<Answer> cutOff = CompletableFuture.supplyAsync(() -> rest.post("", transaction));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(this::rowsAreBeingWritten);
        TestDatabase.line().cut();

        Answer answer = cutOff.join();
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");

        TestDatabase.line().restore();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        rest.get("/Task?patient=" + amina + "&_summary=count")
                                .expect(200)
                                .bundle()
                                .getTotal())
                .isZero());
        assertThat(rest.get("/Patient/" + amina + "/$journey").bundle().getTotal())
                .isZero();

        rest.post("", transaction).expect(200);
        assertThat(rest.get("/Patient/" + amina + "/$journey").bundle().getTotal())
                .isEqualTo(ENTRIES);
    }

    private static Bundle tasks(String patient) {
        var bundle = new Bundle();
        bundle.setType(Bundle.BundleType.TRANSACTION);
        for (int i = 0; i < ENTRIES; i++) {
            bundle.addEntry()
                    .setResource(Cast.task(patient, "2031-03-05T10:00:00Z"))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("Task");
        }
        return bundle;
    }

    /** Seen from beside the line: the server's transaction has begun to insert. */
    private boolean rowsAreBeingWritten() throws SQLException {
        try (Connection beside =
                        DriverManager.getConnection(TestDatabase.url(), TestDatabase.user(), TestDatabase.password());
                ResultSet writing = beside.createStatement().executeQuery("""
                        select 1 from pg_stat_activity
                         where application_name = 'parcours' and state <> 'idle' and query ilike 'insert into hfj_%'""")) {
            return writing.next();
        }
    }
}

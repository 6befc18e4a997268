package io.parcours.audit;

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
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What cannot be recorded does not happen: 503, no data in the answer, nothing stored. Guide: /ig/audit.html. */
@ServerTest
class HoldingAnswersBackIT {

    private static final String FAMILY = "Benali";

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    String amina = "";
    boolean isTaken;

    @BeforeEach
    void aminaIsKnown() {
        amina = rest.create(Cast.amina());
    }

    @AfterEach
    void giveBack() {
        TestDatabase.line().restore();
        if (isTaken) {
            database.execute("alter table audit_event_away rename to audit_event");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rest.get("/Patient?_count=1").status() == 200);
    }

    private void takeTheTableAway() {
        database.execute("alter table audit_event rename to audit_event_away");
        isTaken = true;
    }

    @Test
    void noAnswerLeavesAndNothingIsStoredWhileEventsCannotBeWritten() {
        Patient changed = Cast.amina().setActive(true);
        changed.setId(amina);
        var batch = new Bundle().setType(Bundle.BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/" + amina);

        takeTheTableAway();

        for (Answer answer : List.of(
                rest.get("/Patient/" + amina),
                rest.get("/Patient?_id=" + amina),
                rest.get("/Patient/" + amina + "/_history"),
                rest.get("/Patient/" + amina + "/$journey"),
                rest.get("/Patient/nobody-to-be-found"),
                rest.as("saint-roch-ehr", "system/Task.rs").get("/Patient/" + amina),
                rest.update(changed),
                rest.post("", Rest.json(batch)))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.body()).doesNotContain(FAMILY).contains("recorded");
        }
        database.execute("alter table audit_event_away rename to audit_event");
        isTaken = false;
        assertThat(rest.get("/Patient/" + amina)
                        .expect(200)
                        .as(Patient.class)
                        .getMeta()
                        .getVersionId())
                .isEqualTo("1");
    }

    @Test
    void aDatabaseThatGoesAwayBetweenReadingAndRecordingIs503WithoutData() throws SQLException {
        Answer answer;
        try (Connection beside =
                DriverManager.getConnection(TestDatabase.url(), TestDatabase.user(), TestDatabase.password())) {
            beside.setAutoCommit(false);
            beside.createStatement().execute("lock table audit_event in exclusive mode");
            CompletableFuture<Answer> read = CompletableFuture.supplyAsync(() -> rest.get("/Patient/" + amina));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(10))
                    .until(HoldingAnswersBackIT::somebodyWaitsToRecord);

            TestDatabase.line().cut();

            answer = read.join();
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain(FAMILY);
    }

    private static boolean somebodyWaitsToRecord() throws SQLException {
        try (Connection beside =
                        DriverManager.getConnection(TestDatabase.url(), TestDatabase.user(), TestDatabase.password());
                ResultSet waiting = beside.createStatement().executeQuery("""
                        select 1 from pg_stat_activity
                         where wait_event_type = 'Lock' and query ilike 'insert into audit_event%'""")) {
            return waiting.next();
        }
    }
}

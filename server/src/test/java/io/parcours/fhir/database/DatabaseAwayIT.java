package io.parcours.fhir.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database is away for a while. An outage is never told as "not found", and the server recovers by itself. */
@ServerTest
class DatabaseAwayIT {

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
}

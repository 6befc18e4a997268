package io.parcours.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What patients refuse cannot be read: then nobody but the patient sees anything. */
@ServerTest
class ConsentStoreAwayIT {

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    private boolean isTaken;

    @AfterEach
    void giveBack() {
        if (isTaken) {
            database.execute("alter table consent_rule_away rename to consent_rule");
        }
    }

    @Test
    void nothingIsShown() {
        String amina = rest.create(Cast.amina());
        rest.get("/Patient/" + amina).expect(200);

        database.execute("alter table consent_rule rename to consent_rule_away");
        isTaken = true;

        for (Answer answer : List.of(
                rest.get("/Patient/" + amina),
                rest.get("/Patient?_id=" + amina),
                rest.get("/Patient/" + amina + "/_history"),
                rest.get("/Patient/" + amina + "/$journey"))) {
            assertThat(answer.status()).as(answer.body()).isGreaterThanOrEqualTo(500);
            assertThat(answer.body()).doesNotContain("Benali");
        }
    }
}

package io.parcours.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parcours.support.AuditRows;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events stay as they are until their retention is over, and not longer. Guide: /ig/audit.html. */
@ServerTest
class KeepingEventsIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    AuditRows rows;
    String amina = "";

    @BeforeEach
    void aminaIsKnown() {
        amina = rest.create(Cast.amina());
        rows = new AuditRows(database);
    }

    @Test
    void nobodyChangesOrDeletesAnEventNotEvenPastTheServer() {
        for (String statement : new String[] {
            "update audit_event set outcome = 0 where patient = '" + amina + "'",
            "delete from audit_event where patient = '" + amina + "'",
            "truncate audit_event",
        }) {
            assertThatThrownBy(() -> database.execute(statement))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("an audit event is");
        }
        assertThat(rows.about(amina)).hasSize(1);
    }

    @Test
    void theDatabaseKnowsTheConfiguredRetention() {
        assertThat(database.queryForObject("select keep::text from audit_retention", String.class))
                .isEqualTo("3 years");
    }

    @Test
    void anEventIsRemovedWhenItsRetentionIsOverAndNotBefore() {
        Instant old = Instant.parse("2019-06-01T12:00:00Z");
        String event = "old-" + UUID.randomUUID();
        database.update(
                "insert into audit_event (recorded, request, action, type, subtype, outcome) values (?, ?, 'R', 'rest', 'read', 0)",
                old.atOffset(ZoneOffset.UTC),
                event);
        Instant end = Instant.parse("2022-06-01T12:00:00Z");

        removeAt(end);
        assertThat(rows.count("request = ?", event)).isEqualTo(1);

        removeAt(end.plusMillis(1));
        assertThat(rows.count("request = ?", event)).isZero();
        assertThat(rows.about(amina)).as("what is younger stays").hasSize(1);
    }

    private void removeAt(Instant now) {
        var properties = new AuditProperties(Period.ofYears(3), PARIS);
        new AuditRetention(database, properties, Clock.fixed(now, ZoneOffset.UTC)).remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1Y", "P21Y", "P9000D"})
    void aRetentionThatIsNothingOrUnlimitedIsRefusedAtTheStart(String retention) {
        assertThatThrownBy(() -> new AuditProperties(Period.parse(retention), PARIS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parcours.audit.retention");
    }

    @Test
    void noContentOfAResourceAndNoNameIsInTheTable() {
        String word = "Unmistakable" + UUID.randomUUID().toString().replace("-", "");
        var patient = Cast.amina();
        patient.getNameFirstRep().setFamily(word);
        String id = rest.create(patient);
        rest.get("/Patient/" + id).expect(200);
        rest.get("/Patient?_id=" + id).expect(200);
        rest.get("/Patient/" + id + "/$journey").expect(200);
        patient.setId(id);
        rest.put("/Patient/" + id, Rest.json(patient), "If-Match", "W/\"7\"").expect(409);
        rest.as("saint-roch-ehr", "system/Task.rs")
                .put("/Patient/" + id, Rest.json(patient))
                .expect(403);

        assertThat(rows.about(id)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(database.queryForObject(
                        "select count(*) from audit_event e where e::text ilike '%' || ? || '%'", Long.class, word))
                .isZero();
    }
}

package io.parcours.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One statement for each request, however many events: the database counts those that reach the table. */
@ServerTest
class CostOfRecordingIT {

    private static final int ENTRIES = 150;

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    List<String> patients = List.of();

    @BeforeEach
    void countStatements() {
        patients = List.of(rest.create(Cast.amina()), rest.create(Cast.amina()), rest.create(Cast.amina()));
        database.execute("create sequence counted_events minvalue 0 start 0");
        database.execute("""
                create function count_events() returns trigger language plpgsql as
                $$ begin perform nextval('counted_events'); return null; end $$""");
        database.execute(
                "create trigger count_events after insert on audit_event for each statement execute function count_events()");
    }

    @AfterEach
    void stopCounting() {
        database.execute("drop function count_events() cascade");
        database.execute("drop sequence counted_events");
    }

    @Test
    void aTransactionIsOneStatementAndASearchOfManyPatientsToo() {
        var transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (int i = 0; i < ENTRIES; i++) {
            transaction
                    .addEntry()
                    .setResource(Cast.task(patients.get(i % patients.size()), "2031-03-05T10:00:00Z"))
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Task");
        }
        Bundle answer = rest.post("", Rest.json(transaction)).expect(200).bundle();
        assertThat(statements()).isEqualTo(1);

        var ids = new ArrayList<String>();
        answer.getEntry()
                .forEach(entry -> ids.add(entry.getResponse().getLocation().split("/", -1)[1]));
        rest.get("/Task?_count=100&_id=" + String.join(",", ids.subList(0, 90))).expect(200);
        assertThat(statements()).isEqualTo(2);

        rest.get("/Task/" + ids.get(0)).expect(200);
        assertThat(statements()).isEqualTo(3);
    }

    private long statements() {
        Long count = database.queryForObject(
                "select case when is_called then last_value + 1 else 0 end from counted_events", Long.class);
        return count == null ? -1 : count;
    }
}

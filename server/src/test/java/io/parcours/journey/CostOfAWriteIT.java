package io.parcours.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The journey's rows of a transaction are written together: the database counts the statements that reach its table. */
@ServerTest
class CostOfAWriteIT {

    private static final int ENTRIES = 300;

    /** The driver sends a batch as a few inserts of many rows each, in powers of two: 300 are at most 9 statements. */
    private static final int STATEMENTS_OF_ONE_BATCH = 9;

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void countStatements() {
        database.execute("create sequence counted_inserts minvalue 0 start 0");
        database.execute("create sequence counted_deletes minvalue 0 start 0");
        database.execute("""
                create function count_statement() returns trigger language plpgsql as
                $$ begin perform nextval('counted_' || lower(tg_op) || 's'); return null; end $$""");
        for (String operation : List.of("insert", "delete")) {
            database.execute("create trigger count_" + operation + "s after " + operation
                    + " on journey_entry for each statement execute function count_statement()");
        }
    }

    @AfterEach
    void stopCounting() {
        database.execute("drop function count_statement() cascade");
        database.execute("drop sequence counted_inserts, counted_deletes");
    }

    @Test
    void aTransactionOfManyNewEntriesIsOneBatch() {
        String amina = rest.create(Cast.amina());

        Bundle answer =
                rest.post("", Rest.json(tasks(amina, List.of()))).expect(200).bundle();

        assertThat(rest.get("/Patient/" + amina + "/$journey").bundle().getTotal())
                .isEqualTo(ENTRIES);
        assertThat(statements("inserts")).isBetween(1L, (long) STATEMENTS_OF_ONE_BATCH);
        assertThat(statements("deletes")).isZero();

        List<String> ids = answer.getEntry().stream()
                .map(entry -> entry.getResponse().getLocation().split("/", -1)[1])
                .toList();
        rest.post("", Rest.json(tasks(amina, ids))).expect(200);

        assertThat(statements("inserts")).isLessThanOrEqualTo(2L * STATEMENTS_OF_ONE_BATCH);
        assertThat(statements("deletes"))
                .as("the old rows of all go in one statement")
                .isEqualTo(1);
    }

    @Test
    void whatIsNotOnAJourneyCostsNoStatement() {
        rest.create(Cast.practice());

        assertThat(statements("inserts")).isZero();
        assertThat(statements("deletes")).isZero();
    }

    /** @param ids of the tasks to change; empty to create them */
    private static Bundle tasks(String patient, List<String> ids) {
        var bundle = new Bundle();
        bundle.setType(Bundle.BundleType.TRANSACTION);
        for (Task task : some(patient, ids)) {
            boolean isNew = !task.hasId();
            bundle.addEntry()
                    .setResource(task)
                    .getRequest()
                    .setMethod(isNew ? HTTPVerb.POST : HTTPVerb.PUT)
                    .setUrl(isNew ? "Task" : "Task/" + task.getIdPart());
        }
        return bundle;
    }

    private static List<Task> some(String patient, List<String> ids) {
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < ENTRIES; i++) {
            Task task = Cast.task(patient, "2031-03-05T10:00:00Z");
            if (!ids.isEmpty()) {
                task.setDescription("Call again").setId(ids.get(i));
            }
            tasks.add(task);
        }
        return tasks;
    }

    /** How often the sequence was asked for its next value; the first value is 0, and last_value is 0 before and after that. */
    private long statements(String counted) {
        Long count = database.queryForObject(
                "select case when is_called then last_value + 1 else 0 end from counted_" + counted, Long.class);
        return count == null ? -1 : count;
    }
}

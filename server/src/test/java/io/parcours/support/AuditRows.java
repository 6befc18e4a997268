package io.parcours.support;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in the audit's table, seen past the server. */
public final class AuditRows {

    private static final String WORDS = """
            action || ' ' || subtype || coalesce(' ' || operation, '') || ' ' || outcome
              || coalesce(' ' || entity_type || '/' || entity_id, '')
            """;

    private final JdbcTemplate database;
    private final long before;

    /** Marks the present: what is asked for later is what has been added since. */
    public AuditRows(JdbcTemplate database) {
        this.database = database;
        this.before = count("true");
    }

    /** Events about a patient, in their order: action, interaction, outcome, and what it was done with. */
    public List<String> about(String patient) {
        return database.queryForList(
                "select " + WORDS
                        + " from audit_event where patient = ? order by recorded, action, entity_type, entity_id",
                String.class,
                patient);
    }

    /** One column of the events about a patient, in their order. */
    public List<String> about(String patient, String column) {
        return database.queryForList(
                "select " + column
                        + "::text from audit_event where patient = ? order by recorded, action, entity_type, entity_id",
                String.class,
                patient);
    }

    /** How many events there are more than at the mark, about anybody or nobody. */
    public long added() {
        return count("true") - before;
    }

    public long count(String condition, Object... arguments) {
        Long count =
                database.queryForObject("select count(*) from audit_event where " + condition, Long.class, arguments);
        return count == null ? -1 : count;
    }
}

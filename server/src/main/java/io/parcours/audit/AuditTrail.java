package io.parcours.audit;

import io.parcours.audit.Happening.Entity;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds to the table {@code audit_event}. One statement, however many events: within the running transaction if there is one, and committed
 * when the method returns if there is none.
 */
@Component
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_event (recorded, request, issuer, subject, client, fhir_user, organization, role, address, purpose,
                   action, type, subtype, operation, outcome, reason, patient, entity_type, entity_id, entity_version, query)
            select occasion.*, case when access_glass_is_broken(happening.patient, fhir_user, organization, recorded) then 'BTG' else ? end,
                   happening.*
              from (select ?::timestamptz as recorded, ?::text, ?::text, ?::text, ?::text, ?::text as fhir_user, ?::text as organization,
                   ?::text, ?::text) occasion,
                   unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::bigint[], ?::text[])
                   as happening (action, type, subtype, operation, outcome, reason, patient, entity_type, entity_id, entity_version, query)
            """;

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TEXT = 8_000;

    private final JdbcTemplate jdbc;

    AuditTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DataAccessException if the events could not be written; then none of them was */
    public void add(Occasion occasion, List<Happening> happenings) {
        if (!happenings.isEmpty()) {
            jdbc.update(INSERT, statement -> {
                bind(statement, occasion);
                bind(statement, happenings);
            });
        }
    }

    private static void bind(PreparedStatement statement, Occasion occasion) throws SQLException {
        statement.setString(1, storable(occasion.purpose(), LONGEST_REASON));
        statement.setObject(2, utc(occasion.recorded()));
        statement.setString(3, storable(occasion.request(), LONGEST_REASON));
        statement.setString(4, storable(occasion.issuer(), LONGEST_REASON));
        statement.setString(5, storable(occasion.subject(), LONGEST_REASON));
        statement.setString(6, storable(occasion.client(), LONGEST_REASON));
        statement.setString(7, occasion.fhirUser());
        statement.setString(8, occasion.organization());
        statement.setString(9, occasion.role());
        statement.setString(10, occasion.address());
    }

    private static void bind(PreparedStatement statement, List<Happening> happenings) throws SQLException {
        statement.setArray(
                11, texts(statement, happenings, happening -> happening.action().name()));
        statement.setArray(12, texts(statement, happenings, Happening::type));
        statement.setArray(13, texts(statement, happenings, Happening::subtype));
        statement.setArray(14, texts(statement, happenings, Happening::operation));
        statement.setArray(15, array(statement, "smallint", happenings, happening -> (short) happening.outcome()));
        statement.setArray(16, texts(statement, happenings, Happening::reason, LONGEST_REASON));
        statement.setArray(17, texts(statement, happenings, Happening::patient));
        statement.setArray(18, texts(statement, happenings, happening -> entity(happening, Entity::type)));
        statement.setArray(19, texts(statement, happenings, happening -> entity(happening, Entity::id)));
        statement.setArray(20, array(statement, "bigint", happenings, happening -> entity(happening, Entity::version)));
        statement.setArray(21, texts(statement, happenings, Happening::query));
    }

    private static <T extends @Nullable Object> @Nullable T entity(Happening happening, Function<Entity, T> part) {
        Entity entity = happening.entity();
        return entity == null ? null : part.apply(entity);
    }

    private static Array texts(
            PreparedStatement statement, List<Happening> happenings, Function<Happening, @Nullable String> text)
            throws SQLException {
        return texts(statement, happenings, text, LONGEST_TEXT);
    }

    private static Array texts(
            PreparedStatement statement,
            List<Happening> happenings,
            Function<Happening, @Nullable String> text,
            int longest)
            throws SQLException {
        return array(statement, "text", happenings, happening -> storable(text.apply(happening), longest));
    }

    private static Array array(
            PreparedStatement statement,
            String type,
            List<Happening> happenings,
            Function<Happening, @Nullable Object> value)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, happenings.stream().map(value).toArray());
    }

    /** What callers send may be long, or hold the one character that the database cannot keep; an event is not lost for it. */
    private static @Nullable String storable(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String kept = text.length() > longest ? text.substring(0, longest) : text;
        return kept.indexOf('\0') < 0 ? kept : kept.replace('\0', ' ');
    }

    private static java.time.OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

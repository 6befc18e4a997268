package io.parcours.access.record;

import io.parcours.fhir.ResourceId;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code access_record}. Joins the running transaction. */
@Component
public class AccessRows {

    /** Who wrote it first stays; all else is what the resource says now. */
    private static final String UPSERT = """
            insert into access_record (res_id, res_type, fhir_id, patient, others, open, owner, addressed, labels, authors, linked, moment)
            select res_id, res_type, fhir_id, ?, ?, ?, ?, ?, ?, ?, ?, ? from hfj_resource where res_type = ? and fhir_id = ?
                on conflict (res_id) do update
               set patient = excluded.patient, others = excluded.others, open = excluded.open, addressed = excluded.addressed,
                   labels = excluded.labels, authors = excluded.authors, linked = excluded.linked, moment = excluded.moment
            """;

    private final JdbcTemplate jdbc;

    AccessRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void write(Collection<AccessFacts> facts) {
        if (!facts.isEmpty()) {
            jdbc.batchUpdate(UPSERT, facts, facts.size(), AccessRows::bind);
        }
    }

    /** The facts of those of {@code resources} that were ever written, deleted ones included. One statement. */
    public Map<ResourceId, AccessFacts> of(Collection<ResourceId> resources) {
        if (resources.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .query(
                        "select * from access_record where (res_type, fhir_id) in (select * from unnest(?::text[], ?::text[]))",
                        statement -> {
                            statement.setArray(
                                    1,
                                    texts(
                                            statement,
                                            resources.stream()
                                                    .map(ResourceId::type)
                                                    .toList()));
                            statement.setArray(
                                    2,
                                    texts(
                                            statement,
                                            resources.stream()
                                                    .map(ResourceId::id)
                                                    .toList()));
                        },
                        (row, number) -> read(row))
                .stream()
                .collect(Collectors.toMap(AccessFacts::resource, Function.identity()));
    }

    private static void bind(PreparedStatement statement, AccessFacts facts) throws SQLException {
        List<String> patients = facts.patients();
        statement.setString(1, patients.isEmpty() ? null : patients.get(0));
        statement.setArray(2, patients.size() > 1 ? texts(statement, patients.subList(1, patients.size())) : null);
        statement.setBoolean(3, facts.open());
        statement.setString(4, facts.owner());
        statement.setArray(5, facts.addressed().isEmpty() ? null : texts(statement, facts.addressed()));
        statement.setArray(6, texts(statement, facts.labels()));
        statement.setArray(7, texts(statement, facts.authors()));
        statement.setArray(8, texts(statement, facts.linked()));
        Instant moment = facts.moment();
        statement.setObject(
                9, moment == null ? null : moment.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(10, facts.resource().type());
        statement.setString(11, facts.resource().id());
    }

    private static Array texts(PreparedStatement statement, List<String> values) throws SQLException {
        return statement.getConnection().createArrayOf("text", values.toArray(String[]::new));
    }

    private static AccessFacts read(ResultSet row) throws SQLException {
        var patients = new ArrayList<String>();
        String first = row.getString("patient");
        if (first != null) {
            patients.add(first);
        }
        patients.addAll(texts(row.getArray("others")));
        OffsetDateTime moment = row.getObject("moment", OffsetDateTime.class);
        return new AccessFacts(
                new ResourceId(row.getString("res_type"), row.getString("fhir_id")),
                patients,
                row.getBoolean("open"),
                row.getString("owner"),
                texts(row.getArray("addressed")),
                texts(row.getArray("labels")),
                texts(row.getArray("authors")),
                texts(row.getArray("linked")),
                moment == null ? null : moment.toInstant());
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}

package io.parcours.access.circle;

import io.parcours.fhir.ResourceId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code access_circle} and {@code access_affiliation}. Joins the running transaction. */
@Component
class CircleRows {

    private final JdbcTemplate jdbc;

    CircleRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes what each of {@code sources} said before. */
    void delete(Collection<ResourceId> sources) {
        if (!sources.isEmpty()) {
            jdbc.batchUpdate(
                    "delete from access_circle where source_type = ? and source_id = ?",
                    sources,
                    sources.size(),
                    (statement, source) -> {
                        statement.setString(1, source.type());
                        statement.setString(2, source.id());
                    });
        }
    }

    void insert(Map<ResourceId, List<CircleEntry>> entries) {
        List<Row> rows = entries.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().distinct().map(one -> new Row(entry.getKey(), one)))
                .toList();
        insert(rows);
    }

    private void insert(List<Row> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into access_circle (patient, actor, on_behalf, personal, standing, managing, starts, ends,"
                            + " source_type, source_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows,
                    rows.size(),
                    CircleRows::bind);
        }
    }

    private record Row(ResourceId source, CircleEntry entry) {}

    private static void bind(PreparedStatement statement, Row row) throws SQLException {
        CircleEntry entry = row.entry();
        statement.setString(1, entry.patient());
        statement.setString(2, entry.actor());
        statement.setString(3, entry.onBehalf());
        statement.setBoolean(4, entry.personal());
        statement.setBoolean(5, entry.standing());
        statement.setBoolean(6, entry.managing());
        statement.setObject(7, utc(entry.starts()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(8, utc(entry.ends()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(9, row.source().type());
        statement.setString(10, row.source().id());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    void deleteAffiliations(Collection<String> members) {
        if (!members.isEmpty()) {
            jdbc.batchUpdate(
                    "delete from access_affiliation where member = ?",
                    members,
                    members.size(),
                    (statement, member) -> statement.setString(1, member));
        }
    }

    void insertAffiliations(Collection<Affiliation> affiliations) {
        if (!affiliations.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into access_affiliation (member, organization, practitioner) values (?, ?, ?)",
                    affiliations,
                    affiliations.size(),
                    (statement, affiliation) -> {
                        statement.setString(1, affiliation.member());
                        statement.setString(2, affiliation.organization());
                        statement.setString(3, affiliation.practitioner());
                    });
        }
    }
}

package io.parcours.audit;

import io.parcours.audit.AuditQuery.Filter;
import io.parcours.audit.AuditQuery.Order;
import io.parcours.audit.AuditQuery.Page;
import io.parcours.audit.AuditQuery.Position;
import io.parcours.audit.Happening.Action;
import io.parcours.audit.Happening.Entity;
import io.parcours.fhir.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the table {@code audit_event}: for each reader what the reader may see, and nothing else. */
@Component
public class AuditRecords {

    private final JdbcTemplate jdbc;
    private final Snapshot snapshot;

    AuditRecords(JdbcTemplate jdbc, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    /** The event, if it is there and {@code reader} may see it. */
    public Optional<RecordedEvent> read(Reader reader, UUID id) {
        Filter mine = mine(reader);
        return jdbc
                .query(
                        "select * from audit_event where id = ? and " + mine.sql(),
                        (row, number) -> read(row),
                        Stream.concat(Stream.of(id), mine.arguments().stream()).toArray())
                .stream()
                .findFirst();
    }

    /** One page, and how many events there are on all of them: two statements, which see the same data. */
    public Page page(AuditQuery query) {
        var conditions = new ArrayList<Filter>(query.filters());
        conditions.add(mine(query.reader()));
        conditions.add(new Filter("recorded <= ?", List.of(query.asOf().atOffset(ZoneOffset.UTC))));
        return snapshot.read(() -> {
            long total = count(conditions);
            List<RecordedEvent> events = total == 0 || query.count() == 0 ? List.of() : events(query, conditions);
            boolean hasMore = events.size() > query.count();
            List<RecordedEvent> page = hasMore ? events.subList(0, query.count()) : events;
            return new Page(total, page, hasMore ? Optional.of(position(page.get(page.size() - 1))) : Optional.empty());
        });
    }

    private static Position position(RecordedEvent event) {
        return new Position(event.occasion().recorded(), event.id());
    }

    private long count(List<Filter> conditions) {
        Long count = jdbc.queryForObject(
                "select count(*) from audit_event where " + sql(conditions), Long.class, arguments(conditions));
        return count == null ? 0 : count;
    }

    /** One more than asked for tells that there are more. */
    private List<RecordedEvent> events(AuditQuery query, List<Filter> conditions) {
        boolean isNewestFirst = query.order() == Order.NEWEST_FIRST;
        var paged = new ArrayList<>(conditions);
        Position after = query.after();
        if (after != null) {
            paged.add(new Filter(
                    "(recorded, id) " + (isNewestFirst ? "<" : ">") + " (?, ?)",
                    List.of(after.recorded().atOffset(ZoneOffset.UTC), after.id())));
        }
        String direction = isNewestFirst ? "desc" : "asc";
        return jdbc.query(
                "select * from audit_event where " + sql(paged) + " order by recorded " + direction + ", id "
                        + direction + " limit " + (query.count() + 1),
                (row, number) -> read(row),
                arguments(paged));
    }

    private Filter mine(Reader reader) {
        if (reader instanceof Reader.OfPatient own) {
            return new Filter("patient = ?", List.of(own.patient()));
        }
        String organization = ((Reader.OfOrganization) reader).organization();
        return new Filter(
                "(organization = ? or patient in (select access_patients_of(?::text)))",
                List.of(organization, organization));
    }

    private static String sql(List<Filter> conditions) {
        return conditions.stream().map(Filter::sql).collect(Collectors.joining(" and "));
    }

    private static Object[] arguments(List<Filter> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.arguments().stream())
                .toArray();
    }

    private static RecordedEvent read(ResultSet row) throws SQLException {
        var occasion = new Occasion(
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                row.getString("request"),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("client"),
                row.getString("fhir_user"),
                row.getString("organization"),
                row.getString("role"),
                row.getString("address"),
                row.getString("purpose"));
        var happening = new Happening(
                Action.valueOf(row.getString("action")),
                row.getString("type"),
                row.getString("subtype"),
                row.getString("operation"),
                row.getInt("outcome"),
                row.getString("reason"),
                row.getString("patient"),
                entity(row),
                row.getString("query"));
        return new RecordedEvent(row.getObject("id", UUID.class), occasion, happening);
    }

    private static @Nullable Entity entity(ResultSet row) throws SQLException {
        String type = row.getString("entity_type");
        return type == null
                ? null
                : new Entity(type, row.getString("entity_id"), row.getObject("entity_version", Long.class));
    }
}

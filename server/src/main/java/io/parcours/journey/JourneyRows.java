package io.parcours.journey;

import io.parcours.fhir.ResourceId;
import io.parcours.journey.entry.JourneyFacts;
import io.parcours.journey.entry.Kind;
import io.parcours.journey.entry.OpenLoop;
import io.parcours.journey.entry.Party;
import io.parcours.journey.entry.Phase;
import io.parcours.journey.entry.State;
import io.parcours.journey.entry.Title;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code journey_entry}. Joins the running transaction. */
@Component
class JourneyRows {

    private static final String INSERT = """
            insert into journey_entry (patient, moment, res_type, res_id, res_version, res_updated, res_status, phase, kind, state,
                   title_en, title_fr, organization, open, holder_kind, holder, waiting_since, due, labels)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_RESOURCES = "(res_type, res_id) in (select * from unnest(?::text[], ?::text[]))";

    private final JdbcTemplate jdbc;

    JourneyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one rebuilding transaction go on at a time, whatever the node; writers are not kept waiting. */
    void takeTurnRebuilding() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('rebuild journey'))", row -> {});
    }

    void insert(List<JourneyEntry> entries) {
        if (!entries.isEmpty()) {
            jdbc.batchUpdate(INSERT, entries, entries.size(), JourneyRows::bind);
        }
    }

    /** The rows of all {@code resources}, for all patients. One statement. */
    List<JourneyEntry> of(Collection<ResourceId> resources) {
        return jdbc.query(
                "select * from journey_entry where " + OF_RESOURCES,
                statement -> bind(statement, resources),
                (row, number) -> read(row));
    }

    /** Removes the rows of all {@code resources}, for all patients; returns how many there were. One statement. */
    int delete(Collection<ResourceId> resources) {
        if (resources.isEmpty()) {
            return 0;
        }
        return jdbc.update("delete from journey_entry where " + OF_RESOURCES, statement -> bind(statement, resources));
    }

    private static void bind(PreparedStatement statement, Collection<ResourceId> resources) throws SQLException {
        statement.setArray(
                1, texts(statement, resources.stream().map(ResourceId::type).toList()));
        statement.setArray(
                2, texts(statement, resources.stream().map(ResourceId::id).toList()));
    }

    /** Removes rows whose resource is not there (any more), as far as committed transactions tell; returns how many. */
    int deleteOrphans() {
        return jdbc.update("""
                delete from journey_entry e where not exists (
                    select from hfj_resource r where r.res_type = e.res_type and r.fhir_id = e.res_id and r.res_deleted_at is null)
                """);
    }

    /** The entries that {@code query} selects, in its order, at most {@code query.count() + 1}: one more tells that there are more. */
    List<JourneyEntry> page(JourneyQuery query) {
        var where = new JourneyWhere(query);
        return jdbc.query(
                "select * from journey_entry e where " + where.page() + " order by " + where.order() + " limit ?",
                where.pageArguments(query.count() + 1),
                (row, number) -> read(row));
    }

    /** How many entries {@code query} selects on all its pages together. */
    int count(JourneyQuery query) {
        var where = new JourneyWhere(query);
        Integer count = jdbc.queryForObject(
                "select count(*) from journey_entry e where " + where.all(), Integer.class, where.arguments());
        return count == null ? 0 : count;
    }

    private static void bind(PreparedStatement statement, JourneyEntry entry) throws SQLException {
        JourneyFacts facts = entry.facts();
        OpenLoop loop = facts.loop();
        statement.setString(1, entry.patient());
        statement.setObject(2, utc(facts.moment()));
        statement.setString(3, entry.resource().type());
        statement.setString(4, entry.resource().id());
        statement.setLong(5, entry.version());
        statement.setObject(6, utc(entry.updated()));
        statement.setString(7, facts.status());
        statement.setString(8, facts.phase().code());
        statement.setString(9, facts.kind().code());
        statement.setString(10, facts.state().code());
        statement.setString(11, facts.title().english());
        statement.setString(12, facts.title().french());
        statement.setString(13, reference(facts.organization()));
        statement.setBoolean(14, loop != null);
        statement.setString(15, loop == null ? null : loop.holderKind().code());
        statement.setString(16, loop == null ? null : reference(loop.holder()));
        statement.setObject(17, loop == null ? null : utc(loop.since()));
        statement.setObject(18, loop == null || loop.due() == null ? null : utc(loop.due()));
        statement.setArray(19, texts(statement, entry.labels()));
    }

    private static JourneyEntry read(ResultSet row) throws SQLException {
        OpenLoop loop = row.getBoolean("open")
                ? new OpenLoop(
                        party(row.getString("holder")), instant(row, "waiting_since"), optionalInstant(row, "due"))
                : null;
        var facts = new JourneyFacts(
                Kind.valueOf(constant(row.getString("kind"))),
                Phase.valueOf(constant(row.getString("phase"))),
                State.valueOf(constant(row.getString("state"))),
                instant(row, "moment"),
                new Title(row.getString("title_en"), row.getString("title_fr")),
                row.getString("res_status"),
                party(row.getString("organization")),
                loop);
        return new JourneyEntry(
                row.getString("patient"),
                new ResourceId(row.getString("res_type"), row.getString("res_id")),
                row.getLong("res_version"),
                instant(row, "res_updated"),
                facts,
                List.of((String[]) row.getArray("labels").getArray()));
    }

    private static java.sql.Array texts(PreparedStatement statement, List<String> values) throws SQLException {
        return statement.getConnection().createArrayOf("text", values.toArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable String reference(@Nullable Party party) {
        return party == null ? null : party.reference();
    }

    private static @Nullable Party party(@Nullable String reference) {
        if (reference == null) {
            return null;
        }
        int slash = reference.indexOf('/');
        return new Party(reference.substring(0, slash), reference.substring(slash + 1));
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

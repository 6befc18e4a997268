package io.parcours.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.access.record.AccessFacts;
import io.parcours.access.record.AccessRows;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.SearchNarrowing;
import io.parcours.fhir.SqlCondition;
import io.parcours.identity.CallerRole;
import io.parcours.identity.Callers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Service;

/**
 * What a caller may see of patients' records, by circle of care and consent, as it stands now; nothing is remembered between two requests.
 *
 * <p>Every method is one statement and joins the running transaction. If the database does not answer, nothing is permitted.
 */
@Service
public class RecordAccess implements SearchNarrowing {

    private final JdbcTemplate jdbc;
    private final VisibleSql sql;
    private final FactsJson json;
    private final AccessRows rows;

    RecordAccess(JdbcTemplate jdbc, VisibleSql sql, FactsJson json, AccessRows rows) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.sql = sql;
        this.json = json;
    }

    /** Those of {@code resources} that {@code viewer} may see; a deleted one as it was. What was never there is not among them. */
    public Set<ResourceId> visible(Viewer viewer, Collection<ResourceId> resources) {
        if (resources.isEmpty()) {
            return Set.of();
        }
        var found = new HashSet<ResourceId>();
        jdbc.query(
                "select s.res_type, s.fhir_id from access_record s, " + sql.caller()
                        + " where (s.res_type, s.fhir_id) in (select * from unnest(?::text[], ?::text[])) and ("
                        + sql.visible(viewer) + ")",
                statement -> {
                    int next = bind(viewer).set(statement);
                    statement.setArray(
                            next,
                            statement
                                    .getConnection()
                                    .createArrayOf(
                                            "text",
                                            resources.stream()
                                                    .map(ResourceId::type)
                                                    .toArray(String[]::new)));
                    statement.setArray(
                            next + 1,
                            statement
                                    .getConnection()
                                    .createArrayOf(
                                            "text",
                                            resources.stream()
                                                    .map(ResourceId::id)
                                                    .toArray(String[]::new)));
                },
                row -> {
                    found.add(new ResourceId(row.getString(1), row.getString(2)));
                });
        return found;
    }

    /** Why {@code viewer} may not see {@code resource}: for the audit, and not for the caller. */
    public String whyHidden(Viewer viewer, ResourceId resource) {
        AccessFacts facts = rows.of(List.of(resource)).get(resource);
        if (facts == null) {
            return "There is no such resource.";
        }
        if (facts.patients().isEmpty()) {
            return "It belongs to another organisation.";
        }
        return places(viewer, facts.patients()).keySet().containsAll(facts.patients())
                ? "The patient's consent does not permit it."
                : "The caller is not in the patient's circle of care.";
    }

    /** Numbers of those of {@code versions} that {@code viewer} may see, each judged by what it says itself. */
    public Set<Integer> visibleVersions(Viewer viewer, List<AccessFacts> versions) {
        if (versions.isEmpty()) {
            return Set.of();
        }
        String facts = json.write(versions);
        return new HashSet<>(jdbc.query(
                "select s.number from " + FactsJson.TABLE + ", " + sql.caller() + " where " + sql.visible(viewer),
                (PreparedStatementSetter) statement -> {
                    statement.setString(1, facts);
                    bind(viewer, 2).set(statement);
                },
                (row, number) -> row.getInt(1)));
    }

    /** The caller's place in the circle of each of {@code patients}; those in whose circle the caller is not are missing. */
    public Map<String, CirclePlace> places(Viewer viewer, Collection<String> patients) {
        if (patients.isEmpty()) {
            return Map.of();
        }
        var places = new HashMap<String, CirclePlace>();
        jdbc.query(
                "select k.patient, bool_or(k.standing), bool_or(k.managing) from " + sql.caller()
                        + ", access_circle k where k.patient = any (?::text[]) and " + sql.bringsIn()
                        + " group by k.patient",
                statement -> {
                    int next = bind(viewer).set(statement);
                    statement.setArray(
                            next, statement.getConnection().createArrayOf("text", patients.toArray(String[]::new)));
                },
                row -> {
                    places.put(row.getString(1), new CirclePlace(row.getBoolean(2), row.getBoolean(3)));
                });
        return places;
    }

    @Override
    public Optional<SqlCondition> of(RequestDetails request, String type) {
        if (RecordTypes.isOpen(type)) {
            return Optional.empty();
        }
        return Callers.of(request).map(Viewer::of).map(sql::ofKey);
    }

    /**
     * That a resource which names {@code patient} is visible to {@code viewer}, who may see that patient.
     *
     * @param type column of the resource's type
     * @param id column of its id
     */
    public SqlCondition visibleOf(String patient, Viewer viewer, String type, String id) {
        boolean isRuled = viewer.role() != CallerRole.PATIENT
                && !jdbc.queryForList("select 1 from consent_rule where patient = ? limit 1", patient)
                        .isEmpty();
        return isRuled || !sql.permitsUnlessDenied()
                ? sql.ofName(type, id, viewer)
                : sql.ofNameAmong(patient, type, id, viewer);
    }

    private Binding bind(Viewer viewer) {
        return bind(viewer, 1);
    }

    private Binding bind(Viewer viewer, int first) {
        List<Object> arguments = sql.arguments(viewer);
        return statement -> {
            int next = first;
            for (Object argument : arguments) {
                statement.setObject(next++, argument);
            }
            return next;
        };
    }

    /** Sets the caller's arguments, and says where the next one stands. */
    private interface Binding {
        int set(java.sql.PreparedStatement statement) throws java.sql.SQLException;
    }
}

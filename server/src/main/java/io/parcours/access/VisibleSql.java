package io.parcours.access;

import io.parcours.consent.ConsentPolicy;
import io.parcours.fhir.SqlCondition;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one place where it is decided what a caller may see, in SQL: searches are narrowed by it, and what is read one by one is judged by it.
 *
 * <p>Without texts or numbers after an equals sign, which the library takes for arguments that somebody forgot to bind. Speaks of a row {@code s} of facts ({@code access_record}, or a row of the same shape). What is missing on either side permits nothing.
 */
@Component
class VisibleSql {

    /** The caller, once for the whole statement. */
    private static final String CALLER = """
            (select string_to_array(cast(? as text), chr(32)) as refs, cast(? as text) as organization, cast(? as text) as role,
                    cast(? as text) as purpose, cast(? as text) as patient, string_to_array(cast(? as text), chr(32)) as free,
                    cast(cast(? as text) as timestamptz) as at,
                    array(select a.member from access_affiliation a where a.organization = cast(? as text)) as members) c
            """;

    /** Whether one reason {@code k} to be in a circle brings the caller into it now. */
    private static final String BRINGS_IN = """
            (k.starts is null or k.starts <= c.at) and (k.ends is null or k.ends > c.at)
            and ((k.actor = any (c.refs) and (k.on_behalf is null or k.on_behalf = c.organization or k.on_behalf = any (c.members)))
                or (not k.personal and (k.on_behalf = c.organization or k.on_behalf = any (c.members) or k.actor = any (c.members)
                    or exists (select 1 from access_affiliation a where a.member = k.actor and a.organization = any (c.members)))))
            """;

    /** The whole decision, in the database: about several patients, by rules of the patient, or of what was handed over to the caller. */
    private static final String SEES = """
            access_sees(s.patient, s.others, {addressed}, c.refs, c.organization, c.members, c.role, c.purpose, c.at,
                concat(s.res_type, chr(47), s.fhir_id), s.res_type, s.labels, s.authors, s.linked, s.moment, {unless_denied})
            """;

    /** Most patients have made no rules; what is about one of them is decided by the circle alone. */
    private static final String IS_PLAIN =
            "s.others is null and s.addressed is null and not exists (select 1 from consent_rule r where r.patient = s.patient)";

    private static final String BOUND =
            "(length(c.patient) < 1 or (s.patient = c.patient and s.others is null) or s.res_type = any (c.free))";

    private final ConsentPolicy policy;
    private final Clock clock;

    VisibleSql(ConsentPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    private static String inCircle(String patient) {
        return "exists (select 1 from access_circle k where k.patient = " + patient + " and " + BRINGS_IN + ")";
    }

    /** That the resource whose number stands in the column {@link SqlCondition#KEY} is visible to {@code viewer}. */
    SqlCondition ofKey(Viewer viewer) {
        return exists("access_record s", "s.res_id = " + SqlCondition.KEY, viewer);
    }

    /** The same for a resource whose type and id stand in two columns. */
    SqlCondition ofName(String type, String id, Viewer viewer) {
        return exists("access_record s", "s.res_type = " + type + " and s.fhir_id = " + id, viewer);
    }

    /**
     * The same among the resources that name {@code patient}, whom the caller may see and who has made no rules: only those that name others
     * as well need to be looked at, and they are few.
     */
    SqlCondition ofNameAmong(String patient, String type, String id, Viewer viewer) {
        List<Object> arguments = arguments(viewer);
        arguments.add(patient);
        arguments.add(patient);
        return new SqlCondition(
                "(" + type + ", " + id + ") not in (select s.res_type, s.fhir_id from access_record s, " + CALLER
                        + " where s.others is not null and (s.patient = ? or s.others @> array[cast(? as text)])"
                        + " and not coalesce(" + visible(viewer) + ", false))",
                arguments);
    }

    boolean permitsUnlessDenied() {
        return policy.permitsUnlessDenied();
    }

    private SqlCondition exists(String facts, String which, Viewer viewer) {
        return new SqlCondition(
                "exists (select 1 from " + facts + ", " + CALLER + " where " + which + " and (" + visible(viewer)
                        + "))",
                arguments(viewer));
    }

    /** The caller as a table {@code c}; takes {@link #arguments}. */
    String caller() {
        return CALLER;
    }

    /** Whether the caller {@code c} is in the circle of care of the patient in {@code column}. */
    String circle(String column) {
        return inCircle(column);
    }

    /** The condition on a row {@code k} of {@code access_circle} and the caller {@code c}. */
    String bringsIn() {
        return BRINGS_IN;
    }

    /** The condition on {@code s} and the caller {@code c}. */
    String visible(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMINISTRATOR -> "s.open";
            // Only what the organisation is asked to review.
            case PRIVACY_OFFICER ->
                "s.open or (s.res_type like 'Task' and access_is_addressed(s.addressed, c.refs, c.organization, c.members))";
            case PATIENT -> "s.open or (s.patient = c.patient and s.others is null)";
            case RELATED_PERSON ->
                "s.open or (s.patient = c.patient and s.others is null and " + seen("cast(null as text[])") + ")";
            case PRACTITIONER, COORDINATOR, SYSTEM ->
                "s.open or (s.patient is null and s.owner = c.organization) or (s.patient is not null and " + BOUND
                        + " and " + seen("s.addressed") + ")";
        };
    }

    private String seen(String addressed) {
        String sees = SEES.replace("{addressed}", addressed)
                .replace("{unless_denied}", Boolean.toString(policy.permitsUnlessDenied()));
        return policy.permitsUnlessDenied()
                ? "case when " + IS_PLAIN + " then " + inCircle("s.patient") + " else " + sees + " end"
                : sees;
    }

    List<Object> arguments(Viewer viewer) {
        var arguments = new ArrayList<Object>();
        arguments.add(viewer.refs());
        arguments.add(text(viewer.organization()));
        arguments.add(viewer.roleCode());
        arguments.add(viewer.purpose());
        arguments.add(text(viewer.patient()));
        arguments.add(viewer.freeTypes());
        arguments.add(clock.instant().toString());
        arguments.add(text(viewer.organization()));
        return arguments;
    }

    /** An empty text names nobody, and is a value that statements can carry. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

package io.parcours.audit.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.audit.AuditFilters;
import io.parcours.audit.AuditQuery;
import io.parcours.audit.AuditQuery.Order;
import io.parcours.audit.Reader;
import io.parcours.fhir.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The parameters of a search for AuditEvents; anything unknown is refused by name. */
final class AuditParameters {

    static final Set<String> SEARCHED =
            Set.of("_id", "patient", "date", "agent", "entity", "type", "subtype", "action", "outcome");

    private static final Set<String> OF_THE_ANSWER = Set.of("_count", "_sort", "_summary", "_total", "_cursor");
    private static final Set<String> OF_THE_PROTOCOL = Set.of("_format", "_pretty");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]{1,40}/[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final String base;
    private final ZoneId zone;

    AuditParameters(RequestDetails request, ZoneId zone) {
        this.base = request.getFhirServerBase() + "/";
        this.zone = zone;
        request.getParameters().forEach((name, given) -> {
            String known = name.equals("patient:Patient") ? "patient" : name;
            if (!SEARCHED.contains(known) && !OF_THE_ANSWER.contains(known) && !OF_THE_PROTOCOL.contains(known)) {
                throw Refusal.invalid("AuditEvents cannot be searched by \"" + name + "\".", name);
            }
            values.computeIfAbsent(known, ignored -> new ArrayList<>()).addAll(Arrays.asList(given));
        });
    }

    /**
     * @param now the instant of a first page
     * @throws Refusal invalid, naming the parameter at fault; unknown, if a patient asks for somebody else's events
     */
    AuditQuery query(Reader reader, Instant now) {
        var filters = new AuditFilters();
        each("patient", value -> id("patient", value), filters::patient);
        each("_id", AuditParameters::uuid, filters::id);
        each("agent", value -> reference("agent", value), filters::agent);
        each("entity", value -> reference("entity", value), filters::entity);
        each("type", AuditParameters::code, filters::type);
        each("subtype", AuditParameters::code, filters::subtype);
        each("action", AuditParameters::code, filters::action);
        each("outcome", AuditParameters::outcome, filters::outcome);
        given("date").forEach(value -> {
            DateRange range = DateRange.of(value, zone);
            filters.recorded(range.from(), range.to());
        });
        Optional<AuditCursor> cursor = one("_cursor").map(AuditCursor::read);
        return new AuditQuery(
                reader,
                filters.all(),
                order(),
                one("_summary").filter("count"::equals).isPresent() ? 0 : count(),
                cursor.map(AuditCursor::asOf).orElse(now),
                cursor.map(AuditCursor::after).orElse(null));
    }

    /** Ids of the patients who are asked for. */
    List<String> patients() {
        return given("patient").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(value -> id("patient", value))
                .toList();
    }

    /** The parameters as given, without the cursor, in their order: what links repeat. */
    Map<String, List<String>> withoutCursor() {
        var kept = new LinkedHashMap<>(values);
        kept.remove("_cursor");
        return kept;
    }

    private <T> void each(String name, Function<String, T> reading, Consumer<List<T>> filter) {
        given(name)
                .forEach(list -> filter.accept(
                        Arrays.stream(list.split(",")).map(reading).toList()));
    }

    private List<String> given(String name) {
        return values.getOrDefault(name, List.of());
    }

    private Optional<String> one(String name) {
        if (given(name).size() > 1) {
            throw Refusal.invalid("The parameter may be given once.", name);
        }
        return given(name).stream().findFirst();
    }

    private Order order() {
        return one("_sort")
                .map(key -> switch (key) {
                    case "date" -> Order.OLDEST_FIRST;
                    case "-date" -> Order.NEWEST_FIRST;
                    default -> throw Refusal.invalid("AuditEvents are sorted by date or -date.", "_sort");
                })
                .orElse(Order.NEWEST_FIRST);
    }

    /** Limits have been held by the intake. */
    private int count() {
        return Math.min(one("_count").map(Integer::parseInt).orElse(AuditQuery.DEFAULT_PAGE), AuditQuery.LARGEST_PAGE);
    }

    private String reference(String name, String value) {
        String relative = value.startsWith(base) ? value.substring(base.length()) : value;
        if (!REFERENCE.matcher(relative).matches()) {
            throw Refusal.invalid("The value is a reference, for example Practitioner/123.", name);
        }
        return relative;
    }

    private String id(String name, String value) {
        String id = value.startsWith(base) ? value.substring(base.length()) : value;
        id = id.startsWith("Patient/") ? id.substring("Patient/".length()) : id;
        if (!ID.matcher(id).matches()) {
            throw Refusal.invalid("The value is the id of a patient.", name);
        }
        return id;
    }

    /** An id that is no id of ours finds nothing. */
    private static UUID uuid(String value) {
        return UUIDS.matcher(value).matches() ? UUID.fromString(value) : new UUID(0, 0);
    }

    /** Each code that is used here has one system, so that the system need not be looked at. */
    private static String code(String token) {
        return token.substring(token.lastIndexOf('|') + 1);
    }

    private static Short outcome(String token) {
        String code = code(token);
        return code.matches("[0-9]{1,2}") ? Short.parseShort(code) : (short) -1;
    }
}

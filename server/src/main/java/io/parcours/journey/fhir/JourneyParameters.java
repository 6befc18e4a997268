package io.parcours.journey.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.fhir.Refusal;
import io.parcours.fhir.SqlCondition;
import io.parcours.journey.JourneyQuery;
import io.parcours.journey.JourneyQuery.Filter;
import io.parcours.journey.JourneyQuery.Order;
import io.parcours.journey.entry.Kind;
import io.parcours.journey.entry.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code $journey}, from the URL or from a posted Parameters resource; anything unknown is refused by name. */
final class JourneyParameters {

    private static final Set<String> OURS =
            Set.of("from", "to", "state", "kind", "_count", "_summary", "_order", "_cursor");
    private static final Set<String> OF_THE_PROTOCOL = Set.of("_format", "_pretty");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    JourneyParameters(RequestDetails request) {
        request.getParameters().forEach((name, given) -> add(name, Arrays.asList(given)));
        if (request.getResource() instanceof Parameters body) {
            body.getParameter().forEach(parameter -> {
                if (!parameter.hasValue() || !parameter.getValue().isPrimitive()) {
                    throw Refusal.invalid("The parameter needs a simple value.", parameter.getName());
                }
                add(parameter.getName(), List.of(parameter.getValue().primitiveValue()));
            });
        }
    }

    private void add(String name, List<String> given) {
        if (OF_THE_PROTOCOL.contains(name)) {
            return;
        }
        if (!OURS.contains(name)) {
            throw Refusal.invalid("$journey does not know the parameter \"" + name + "\".", name);
        }
        values.computeIfAbsent(name, ignored -> new ArrayList<>()).addAll(given);
    }

    /**
     * @param types the resource types whose entries may be shown
     * @param visible which of their entries the caller may see
     * @throws Refusal invalid, naming the parameter at fault
     */
    JourneyQuery query(String patient, Moments moments, Set<String> types, SqlCondition visible) {
        return new JourneyQuery(
                patient,
                time("from").flatMap(moments::start).orElse(null),
                time("to").flatMap(moments::end).orElse(null),
                one("state").map(code -> constant("state", code, Filter.class)).orElse(Filter.ALL),
                types,
                kinds(),
                one("_order").map(code -> constant("_order", code, Order.class)).orElse(Order.ASC),
                one("_count").map(JourneyParameters::count).orElse(JourneyQuery.DEFAULT_PAGE),
                visible,
                one("_cursor").map(JourneyCursor::read).orElse(null));
    }

    boolean isSummary() {
        return one("_summary")
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Refusal.invalid("$journey offers the summaries true and false.", "_summary");
                })
                .orElse(false);
    }

    /** The parameters as given, without the cursor, in their order: what links repeat. */
    Map<String, List<String>> withoutCursor() {
        var kept = new LinkedHashMap<>(values);
        kept.remove("_cursor");
        return kept;
    }

    private Optional<String> one(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw Refusal.invalid("The parameter may be given once.", name);
        }
        return given.stream().findFirst();
    }

    private Optional<DateTimeType> time(String name) {
        return one(name).map(value -> {
            try {
                return new DateTimeType(value);
            } catch (DataFormatException | IllegalArgumentException notATime) {
                throw Refusal.invalid(
                        "\"" + value
                                + "\" is not a date (2026-05-01) or a date and time with a zone (2026-05-01T09:30:00+02:00).",
                        name);
            }
        });
    }

    private Set<Kind> kinds() {
        var kinds = EnumSet.noneOf(Kind.class);
        values.getOrDefault("kind", List.of()).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .forEach(code -> kinds.add(constant("kind", code, Kind.class)));
        return kinds;
    }

    private static int count(String value) {
        try {
            int count = Integer.parseInt(value);
            if (count >= 1 && count <= JourneyQuery.LARGEST_PAGE) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below like any other number that is not accepted.
        }
        throw Refusal.invalid(
                "The value must be a whole number from 1 to " + JourneyQuery.LARGEST_PAGE + ".", "_count");
    }

    private static <E extends Enum<E>> E constant(String name, @Nullable String code, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> code(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "\"" + code + "\" is not one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(JourneyParameters::code)
                                                .toList())
                                + ".",
                        name));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.parcours.access;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import io.parcours.fhir.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which resource types a search looks into beside its own: by chains, by reverse chains ({@code _has}), by sorting along a chain.
 *
 * <p>Whoever may not search a type must not learn of its contents by asking others through it.
 */
public final class SearchReach {

    private static final String HAS = "_has:";

    private final ISearchParamRegistry parameters;

    public SearchReach(ISearchParamRegistry parameters) {
        this.parameters = parameters;
    }

    /**
     * The types that the query looks into.
     *
     * @param type the type that is searched
     * @param query names and values of the parameters, as sent
     * @throws Refusal invalid, for parameters that no rule could hold
     */
    public Set<String> of(String type, Map<String, String[]> query) {
        var reached = new HashSet<String>();
        query.forEach((name, values) -> {
            if (name.equals("_filter") || name.equals("_query") || name.equals("_text") || name.equals("_content")) {
                throw Refusal.invalid("The parameter \"" + name + "\" is not offered here.", name);
            }
            if (name.equals("_sort")) {
                Arrays.stream(values)
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(key -> key.startsWith("-") ? key.substring(1) : key)
                        .forEach(key -> reached.addAll(along(Set.of(type), key)));
            } else {
                reached.addAll(along(Set.of(type), name));
            }
        });
        return reached;
    }

    /** Follows one parameter name from the given types on. */
    private Set<String> along(Set<String> types, String name) {
        if (name.startsWith(HAS)) {
            return alongReverse(name);
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Set.of();
        }
        Set<String> targets = targets(types, name.substring(0, dot));
        return union(targets, along(targets, name.substring(dot + 1)));
    }

    private Set<String> alongReverse(String name) {
        String[] parts = name.substring(HAS.length()).split(":", 3);
        if (parts.length < 3) {
            throw Refusal.invalid("A reverse chain reads _has:Type:reference:parameter.", name);
        }
        Set<String> type = Set.of(parts[0]);
        return union(type, along(type, parts[2]));
    }

    private Set<String> targets(Set<String> types, String reference) {
        int colon = reference.indexOf(':');
        if (colon >= 0) {
            return Set.of(reference.substring(colon + 1));
        }
        var targets = new HashSet<String>();
        for (String type : types) {
            RuntimeSearchParam parameter = parameters.getActiveSearchParam(
                    type, reference, ISearchParamRegistry.SearchParamLookupContextEnum.SEARCH);
            Collection<String> named = parameter == null ? List.of() : parameter.getTargets();
            targets.addAll(named);
        }
        return targets;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Set.copyOf(Stream.concat(one.stream(), other.stream()).toList().stream()
                .distinct()
                .toList());
    }
}

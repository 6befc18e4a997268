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
import java.util.stream.Collectors;

/**
 * Into what a search looks beside its own type: by chains, by reverse chains ({@code _has}), by sorting along a chain.
 *
 * <p>Whoever may not search a type must not learn of its contents by asking others through it.
 */
public final class SearchReach {

    private static final String HAS = "_has:";
    private static final Set<String> NOT_OFFERED = Set.of("_filter", "_query", "_text", "_content", "_list");

    private final ISearchParamRegistry parameters;

    public SearchReach(ISearchParamRegistry parameters) {
        this.parameters = parameters;
    }

    /**
     * One step beside the type that is searched.
     *
     * @param type into which type the search looks
     * @param parameter by which parameter of it, or by which reference it goes on
     * @param isReverse whether it looks at resources that point here, rather than at those to which what is here points
     */
    public record Step(String type, String parameter, boolean isReverse) {}

    /**
     * The steps of a query.
     *
     * @param type the type that is searched
     * @param query names and values of the parameters, as sent
     * @throws Refusal invalid, for parameters that no rule could hold
     */
    public Set<Step> of(String type, Map<String, String[]> query) {
        var steps = new HashSet<Step>();
        query.forEach((name, values) -> {
            String plain = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
            if (NOT_OFFERED.contains(plain)) {
                throw Refusal.invalid("The parameter \"" + name + "\" is not offered here.", name);
            }
            if (name.equals("_sort")) {
                Arrays.stream(values)
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(key -> key.startsWith("-") ? key.substring(1) : key)
                        .forEach(key -> steps.addAll(along(Set.of(type), key)));
            } else {
                steps.addAll(along(Set.of(type), name));
            }
        });
        return steps;
    }

    /** Follows one parameter name from the given types on. */
    private Set<Step> along(Set<String> types, String name) {
        if (name.startsWith(HAS)) {
            return alongReverse(name);
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Set.of();
        }
        Set<String> targets = targets(types, name.substring(0, dot));
        String rest = name.substring(dot + 1);
        Set<Step> steps = steps(targets, rest, false);
        steps.addAll(along(targets, rest));
        return steps;
    }

    private Set<Step> alongReverse(String name) {
        String[] parts = name.substring(HAS.length()).split(":", 3);
        if (parts.length < 3) {
            throw Refusal.invalid("A reverse chain reads _has:Type:reference:parameter.", name);
        }
        Set<String> type = Set.of(parts[0]);
        Set<Step> steps = steps(type, parts[2], true);
        steps.addAll(along(type, parts[2]));
        return steps;
    }

    /** The parameter is named without its modifier, and without what follows if it goes on. */
    private static Set<Step> steps(Collection<String> types, String rest, boolean isReverse) {
        String parameter = rest.startsWith(HAS) ? "_has" : rest.split("[.:]", 2)[0];
        return types.stream()
                .map(type -> new Step(type, parameter, isReverse))
                .collect(Collectors.toCollection(HashSet::new));
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
}

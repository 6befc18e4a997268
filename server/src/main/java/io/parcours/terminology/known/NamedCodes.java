package io.parcours.terminology.known;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.Listing;
import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.Selection.Active;
import io.parcours.terminology.concept.Selection.Codes;
import io.parcours.terminology.concept.Selection.Difference;
import io.parcours.terminology.concept.Selection.Everything;
import io.parcours.terminology.concept.Selection.Intersection;
import io.parcours.terminology.concept.Selection.Selectable;
import io.parcours.terminology.concept.Selection.Union;
import io.parcours.terminology.concept.TextFilter;
import io.parcours.terminology.concept.WantedLanguages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A choice from a code system that cannot be listed: a code can be tested, and what was named one by one can be listed. */
final class NamedCodes implements Listing {

    private final String system;
    private final Predicate<String> test;
    private final Optional<List<String>> names;
    private final Function<String, Concept> concept;

    private NamedCodes(
            String system, Predicate<String> test, Optional<List<String>> names, Function<String, Concept> concept) {
        this.system = system;
        this.test = test;
        this.names = names;
        this.concept = concept;
    }

    /**
     * Prepares a choice.
     *
     * @param knows whether the code system has a code
     * @param concept the concept of a code that was named
     * @throws Refusal not supported, if the choice asks for more than names
     */
    static NamedCodes of(
            String system, Selection selection, Predicate<String> knows, Function<String, Concept> concept) {
        if (selection instanceof Everything || selection instanceof Active || selection instanceof Selectable) {
            return new NamedCodes(system, knows, Optional.empty(), concept);
        }
        if (selection instanceof Codes codes) {
            return new NamedCodes(system, codes.codes()::contains, Optional.of(List.copyOf(codes.codes())), concept);
        }
        if (selection instanceof Union union) {
            return joined(
                    system,
                    union.parts().stream()
                            .map(part -> of(system, part, knows, concept))
                            .toList(),
                    concept);
        }
        if (selection instanceof Intersection intersection) {
            List<NamedCodes> parts = intersection.parts().stream()
                    .map(part -> of(system, part, knows, concept))
                    .toList();
            return narrowed(system, parts, code -> parts.stream().allMatch(part -> part.contains(code)), concept);
        }
        if (selection instanceof Difference difference) {
            NamedCodes from = of(system, difference.from(), knows, concept);
            NamedCodes without = of(system, difference.without(), knows, concept);
            return narrowed(system, List.of(from), code -> from.contains(code) && !without.contains(code), concept);
        }
        throw Refusal.notSupported("The concepts of " + system
                + " are not loaded here, so that they cannot be chosen by their properties.");
    }

    private static NamedCodes joined(String system, List<NamedCodes> parts, Function<String, Concept> concept) {
        boolean areAllNamed = parts.stream().allMatch(part -> part.names.isPresent());
        var names = new LinkedHashSet<String>();
        parts.forEach(part -> part.names.ifPresent(names::addAll));
        return new NamedCodes(
                system,
                code -> parts.stream().anyMatch(part -> part.contains(code)),
                areAllNamed ? Optional.of(new ArrayList<>(names)) : Optional.empty(),
                concept);
    }

    private static NamedCodes narrowed(
            String system, List<NamedCodes> parts, Predicate<String> test, Function<String, Concept> concept) {
        return new NamedCodes(
                system,
                test,
                parts.stream().flatMap(part -> part.names.stream()).findFirst().map(names -> names.stream()
                        .filter(test)
                        .toList()),
                concept);
    }

    @Override
    public boolean contains(String code) {
        return test.test(code);
    }

    @Override
    public int count(TextFilter filter, WantedLanguages wanted) {
        return (int) passing(filter, wanted).count();
    }

    @Override
    public List<Concept> page(TextFilter filter, WantedLanguages wanted, int offset, int limit) {
        return passing(filter, wanted).skip(offset).limit(limit).toList();
    }

    private Stream<Concept> passing(TextFilter filter, WantedLanguages wanted) {
        return names
                .orElseThrow(() -> Refusal.notSupported("The codes of " + system + " cannot be listed here."))
                .stream()
                .map(concept)
                .filter(one -> filter.fits(one, wanted));
    }
}

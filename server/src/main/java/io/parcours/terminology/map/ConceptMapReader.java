package io.parcours.terminology.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.jspecify.annotations.Nullable;

/**
 * Looks a concept up in a map, forwards or backwards.
 *
 * <p>What holds only under a condition ({@code dependsOn}) is left out: nobody can say here whether it is met.
 */
public final class ConceptMapReader {

    private static final int MOST_MAPS_IN_A_ROW = 5;

    private final Function<String, Optional<ConceptMap>> maps;

    /** @param maps finds a map by its address, for maps that pass on to another one what they do not know */
    public ConceptMapReader(Function<String, Optional<ConceptMap>> maps) {
        this.maps = maps;
    }

    public List<Match> translate(ConceptMap map, Coding coding) {
        return translate(map, coding, 1);
    }

    private List<Match> translate(ConceptMap map, Coding coding, int depth) {
        var matches = new ArrayList<Match>();
        for (ConceptMapGroupComponent group : map.getGroup()) {
            if (!coding.getSystem().equals(group.getSource())) {
                continue;
            }
            Optional<SourceElementComponent> element = group.getElement().stream()
                    .filter(one -> coding.getCode().equals(one.getCode()))
                    .findFirst();
            if (element.isPresent()) {
                targets(element.get()).map(target -> match(map, group, target)).forEach(matches::add);
            } else if (group.hasUnmapped()) {
                matches.addAll(unmapped(map, group, coding, depth));
            }
        }
        return matches;
    }

    private static Stream<TargetElementComponent> targets(SourceElementComponent element) {
        return element.getTarget().stream().filter(target -> !target.hasDependsOn());
    }

    private static Match match(ConceptMap map, ConceptMapGroupComponent group, TargetElementComponent target) {
        Coding concept = target.hasCode() ? new Coding(group.getTarget(), target.getCode(), target.getDisplay()) : null;
        return new Match(equivalence(target), concept, target.getProduct(), map.getUrl());
    }

    private static ConceptMapEquivalence equivalence(TargetElementComponent target) {
        return target.hasEquivalence() ? target.getEquivalence() : ConceptMapEquivalence.RELATEDTO;
    }

    private List<Match> unmapped(ConceptMap map, ConceptMapGroupComponent group, Coding coding, int depth) {
        ConceptMapGroupUnmappedComponent rule = group.getUnmapped();
        return switch (rule.getMode()) {
            case PROVIDED -> List.of(fixed(map, new Coding(group.getTarget(), coding.getCode(), null)));
            case FIXED -> List.of(fixed(map, new Coding(group.getTarget(), rule.getCode(), rule.getDisplay())));
            case OTHERMAP ->
                depth >= MOST_MAPS_IN_A_ROW
                        ? List.of()
                        : maps.apply(rule.getUrl())
                                .map(other -> translate(other, coding, depth + 1))
                                .orElse(List.of());
            default -> List.of();
        };
    }

    private static Match fixed(ConceptMap map, Coding concept) {
        return new Match(ConceptMapEquivalence.RELATEDTO, concept, List.of(), map.getUrl());
    }

    /** The concepts that a map leads from to {@code coding}. */
    public List<Match> translateBack(ConceptMap map, Coding coding) {
        return map.getGroup().stream()
                .filter(group -> coding.getSystem().equals(group.getTarget()))
                .flatMap(group -> group.getElement().stream().flatMap(element -> targets(element)
                        .filter(target -> coding.getCode().equals(target.getCode()))
                        .map(target -> new Match(
                                turned(equivalence(target)),
                                new Coding(group.getSource(), element.getCode(), element.getDisplay()),
                                List.of(),
                                map.getUrl()))))
                .toList();
    }

    /** What is wider seen from one side is narrower seen from the other. */
    private static ConceptMapEquivalence turned(ConceptMapEquivalence equivalence) {
        return switch (equivalence) {
            case WIDER -> ConceptMapEquivalence.NARROWER;
            case NARROWER -> ConceptMapEquivalence.WIDER;
            case SUBSUMES -> ConceptMapEquivalence.SPECIALIZES;
            case SPECIALIZES -> ConceptMapEquivalence.SUBSUMES;
            default -> equivalence;
        };
    }

    /** Whether a map leads from and to the given value sets and into the given code system; null does not matter. */
    public static boolean leads(
            ConceptMap map,
            @Nullable String sourceValueSet,
            @Nullable String targetValueSet,
            @Nullable String targetSystem) {
        return isOneOf(sourceValueSet, map.hasSource() ? map.getSource().primitiveValue() : null)
                && isOneOf(targetValueSet, map.hasTarget() ? map.getTarget().primitiveValue() : null)
                && (targetSystem == null
                        || map.getGroup().stream().anyMatch(group -> targetSystem.equals(group.getTarget())));
    }

    private static boolean isOneOf(@Nullable String wanted, @Nullable String given) {
        return wanted == null || wanted.equals(given);
    }
}

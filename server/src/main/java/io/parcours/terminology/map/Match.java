package io.parcours.terminology.map;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap.OtherElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.jspecify.annotations.Nullable;

/**
 * What a map says about a concept.
 *
 * @param equivalence how the found concept stands to the one that was asked for
 * @param concept null where the map says that there is none
 * @param products what else follows from the translation
 * @param map canonical address of the map; null if it has none
 */
public record Match(
        ConceptMapEquivalence equivalence,
        @Nullable Coding concept,
        List<OtherElementComponent> products,
        @Nullable String map) {

    private static final Set<ConceptMapEquivalence> NOTHING =
            EnumSet.of(ConceptMapEquivalence.UNMATCHED, ConceptMapEquivalence.DISJOINT);

    public boolean isConcept() {
        return concept != null && !NOTHING.contains(equivalence);
    }
}

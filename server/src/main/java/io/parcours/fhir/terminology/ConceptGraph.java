package io.parcours.fhir.terminology;

import ca.uhn.fhir.jpa.entity.TermCodeSystemVersion;
import ca.uhn.fhir.jpa.entity.TermConcept;
import ca.uhn.fhir.jpa.entity.TermConceptParentChildLink.RelationshipTypeEnum;
import io.parcours.fhir.ConceptLoading.LoadedConcept;
import io.parcours.fhir.ConceptLoading.LoadedWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Concepts as the library stores them: each linked to the ones below it, those without a known parent at the top. */
final class ConceptGraph {

    private ConceptGraph() {}

    static TermCodeSystemVersion of(List<LoadedConcept> concepts) {
        var version = new TermCodeSystemVersion();
        Map<String, TermConcept> byCode = new LinkedHashMap<>();
        concepts.forEach(concept -> byCode.put(concept.code(), concept(version, concept)));
        for (LoadedConcept concept : concepts) {
            TermConcept child = Objects.requireNonNull(byCode.get(concept.code()));
            concept.parents().stream()
                    .map(byCode::get)
                    .filter(Objects::nonNull)
                    .forEach(parent -> parent.addChild(child, RelationshipTypeEnum.ISA));
        }
        byCode.values().stream()
                .filter(concept -> concept.getParents().isEmpty())
                .forEach(version.getConcepts()::add);
        return version;
    }

    private static TermConcept concept(TermCodeSystemVersion version, LoadedConcept loaded) {
        var concept = new TermConcept(version, loaded.code());
        concept.setDisplay(loaded.display());
        loaded.words().forEach(word -> designation(concept, word));
        loaded.properties().forEach(property -> concept.addPropertyString(property.code(), property.value()));
        return concept;
    }

    private static void designation(TermConcept concept, LoadedWord word) {
        concept.addDesignation()
                .setLanguage(word.language())
                .setUseSystem(word.useSystem())
                .setUseCode(word.useCode())
                .setValue(word.text());
    }
}

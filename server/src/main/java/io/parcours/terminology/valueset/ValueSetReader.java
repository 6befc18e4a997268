package io.parcours.terminology.valueset;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.Term;
import io.parcours.terminology.concept.Vocabulary;
import io.parcours.terminology.known.UnknownVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/**
 * Works out what a value set chooses (FHIR R4, ValueSet, composition rules): includes are added up, excludes taken away; inside one of them all
 * conditions hold at once. A value set that has only an expansion chooses what stands in it.
 */
public final class ValueSetReader {

    private static final int DEEPEST = 20;

    private final Sources sources;

    public ValueSetReader(Sources sources) {
        this.sources = sources;
    }

    /** @throws Refusal unknown or not supported, if the definition names something that is not known here */
    public ConceptSet read(ValueSet valueSet) {
        return read(valueSet, 0);
    }

    private ConceptSet read(ValueSet valueSet, int depth) {
        if (depth > DEEPEST) {
            throw Refusal.notSupported("The value set " + valueSet.getUrl() + " includes value sets in a circle.");
        }
        if (!valueSet.hasCompose()) {
            return expanded(valueSet.getExpansion().getContains());
        }
        ConceptSet all = ConceptSet.none();
        for (ConceptSetComponent include : valueSet.getCompose().getInclude()) {
            all = all.or(read(valueSet, include, depth));
        }
        for (ConceptSetComponent exclude : valueSet.getCompose().getExclude()) {
            all = all.without(read(valueSet, exclude, depth));
        }
        boolean isActiveOnly =
                valueSet.getCompose().hasInactive() && !valueSet.getCompose().getInactive();
        return isActiveOnly ? all.active() : all;
    }

    private ConceptSet read(ValueSet valueSet, ConceptSetComponent include, int depth) {
        var conditions = new ArrayList<ConceptSet>();
        if (include.hasSystem()) {
            conditions.add(ConceptSet.of(part(include)));
        }
        for (CanonicalType other : include.getValueSet()) {
            conditions.add(read(required(other.getValue()), depth + 1));
        }
        return conditions.stream()
                .reduce(ConceptSet::and)
                .orElseThrow(() -> Refusal.notSupported(
                        "The value set " + valueSet.getUrl() + " includes something without a system or a value set."));
    }

    private ValueSet required(String address) {
        Canonical canonical = Canonical.parse(address);
        return sources.valueSet(canonical.url(), canonical.version())
                .orElseThrow(
                        () -> Refusal.unknown("The value set " + address + ", which is included, is not known here."));
    }

    private Part part(ConceptSetComponent include) {
        Vocabulary vocabulary = sources.vocabulary(include.getSystem(), include.getVersion())
                .orElseGet(() -> UnknownVocabulary.of(include.getSystem(), include.getVersion()));
        Selection selection = Selection.everything();
        Map<String, Rewording> words = new HashMap<>();
        if (include.hasConcept()) {
            Set<String> codes = new LinkedHashSet<>();
            include.getConcept().forEach(concept -> {
                codes.add(concept.getCode());
                rewording(concept).ifPresent(other -> words.put(concept.getCode(), other));
            });
            selection = new Selection.Codes(codes);
        }
        for (var filter : include.getFilter()) {
            selection = selection.and(FilterReading.read(filter));
        }
        return new Part(vocabulary, selection, words);
    }

    private static Optional<Rewording> rewording(ConceptReferenceComponent concept) {
        if (!concept.hasDisplay() && !concept.hasDesignation()) {
            return Optional.empty();
        }
        List<Term> designations = concept.getDesignation().stream()
                .map(word -> new Term(word.getLanguage(), word.hasUse() ? word.getUse() : null, word.getValue()))
                .toList();
        Term display = concept.hasDisplay() ? new Term("en", null, concept.getDisplay()) : null;
        return Optional.of(new Rewording(display, designations));
    }

    private ConceptSet expanded(List<ValueSetExpansionContainsComponent> entries) {
        Map<Canonical, ConceptSetComponent> bySystem = new LinkedHashMap<>();
        collect(entries, bySystem);
        return bySystem.values().stream()
                .map(include -> ConceptSet.of(part(include)))
                .reduce(ConceptSet.none(), ConceptSet::or);
    }

    private static void collect(
            List<ValueSetExpansionContainsComponent> entries, Map<Canonical, ConceptSetComponent> bySystem) {
        for (ValueSetExpansionContainsComponent entry : entries) {
            if (entry.hasSystem() && entry.hasCode() && !entry.getAbstract()) {
                bySystem.computeIfAbsent(
                                new Canonical(entry.getSystem(), entry.getVersion()),
                                system -> new ConceptSetComponent()
                                        .setSystem(system.url())
                                        .setVersion(system.version()))
                        .addConcept()
                        .setCode(entry.getCode())
                        .setDisplay(entry.getDisplay())
                        .setDesignation(entry.getDesignation());
            }
            collect(entry.getContains(), bySystem);
        }
    }
}

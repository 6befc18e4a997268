package io.parcours.terminology.load;

import io.parcours.fhir.ConceptLoading.LoadedConcept;
import io.parcours.fhir.ConceptLoading.LoadedProperty;
import io.parcours.fhir.ConceptLoading.LoadedWord;
import io.parcours.terminology.load.ClamlClass.Modification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The concepts of a classification: its classes, and the finer ones that modifiers make of them.
 *
 * <p>A modifier applies to the class that names it and to all below it that do not exclude it. Its values are appended to the codes of the classes
 * that have none below them: values that begin with a point make a fourth character, the others a fifth. A class that the file itself
 * writes out is not made again.
 */
final class ClamlConcepts {

    private final Map<String, ClamlClass> classes;
    private final Map<String, Map<String, ClamlClass>> modifiers;
    private final String language;
    private final Map<String, LoadedConcept> concepts = new LinkedHashMap<>();

    ClamlConcepts(Map<String, ClamlClass> classes, Map<String, Map<String, ClamlClass>> modifiers, String language) {
        this.classes = classes;
        this.modifiers = modifiers;
        this.language = language;
    }

    List<LoadedConcept> concepts() {
        classes.values().forEach(one -> concepts.put(one.code, written(one)));
        classes.values().stream()
                .filter(one -> !one.hasSubClass && !one.isForGrouping())
                .forEach(this::modify);
        return List.copyOf(concepts.values());
    }

    private LoadedConcept written(ClamlClass one) {
        var words = new ArrayList<LoadedWord>();
        one.labels.forEach((tongue, text) -> words.add(new LoadedWord(tongue, null, null, text)));
        var properties = new ArrayList<LoadedProperty>();
        properties.add(new LoadedProperty("kind", one.kind));
        if (one.isForGrouping()) {
            properties.add(new LoadedProperty("notSelectable", "true"));
        }
        return new LoadedConcept(
                one.code, one.label(language).orElse(one.code), words, properties, Set.copyOf(one.superClasses));
    }

    private void modify(ClamlClass leaf) {
        List<Modification> applying = modifications(leaf);
        List<LoadedConcept> made = new ArrayList<>();
        made.add(concepts.get(leaf.code));
        for (boolean isFourth : new boolean[] {true, false}) {
            List<LoadedConcept> finer = made.stream()
                    .flatMap(concept -> applying.stream()
                            .flatMap(modification -> modified(concept, modification, isFourth).stream()))
                    .toList();
            finer.forEach(concept -> concepts.putIfAbsent(concept.code(), concept));
            made = finer.isEmpty() ? made : finer;
        }
    }

    private List<Modification> modifications(ClamlClass leaf) {
        var applying = new LinkedHashMap<String, Modification>();
        ClamlClass one = leaf;
        var excluded = new ArrayList<String>();
        for (int depth = 0; one != null && depth < 20; depth++) {
            excluded.addAll(one.excludedModifiers);
            one.modifiedBy.stream()
                    .filter(modification -> !excluded.contains(modification.modifier()))
                    .forEach(modification -> applying.putIfAbsent(modification.modifier(), modification));
            one = one.superClasses.isEmpty() ? null : classes.get(one.superClasses.get(0));
        }
        return List.copyOf(applying.values());
    }

    private List<LoadedConcept> modified(LoadedConcept concept, Modification modification, boolean isFourth) {
        return modifiers.getOrDefault(modification.modifier(), Map.of()).values().stream()
                .filter(value -> value.code.startsWith(".") == isFourth)
                .filter(value ->
                        modification.values().isEmpty() || modification.values().contains(value.code))
                .filter(value -> !isFourth || !concept.code().contains("."))
                .map(value -> modified(concept, value))
                .toList();
    }

    private LoadedConcept modified(LoadedConcept concept, ClamlClass value) {
        var words = new ArrayList<LoadedWord>();
        concept.words().forEach(word -> value.label(String.valueOf(word.language()))
                .ifPresent(text -> words.add(new LoadedWord(word.language(), null, null, word.text() + ", " + text))));
        String display = concept.display() + ", " + value.label(language).orElse(value.code);
        return new LoadedConcept(
                concept.code() + value.code,
                display,
                words,
                List.of(new LoadedProperty("kind", "category")),
                Set.of(concept.code()));
    }
}

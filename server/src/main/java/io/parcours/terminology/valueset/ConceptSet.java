package io.parcours.terminology.valueset;

import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.Vocabulary.Identity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which concepts a value set chooses: one part for each version of a code system, in the order of the definition. Does not change. */
public final class ConceptSet {

    private static final ConceptSet NONE = new ConceptSet(Map.of());

    private final Map<Canonical, Part> parts;

    private ConceptSet(Map<Canonical, Part> parts) {
        this.parts = parts;
    }

    static ConceptSet none() {
        return NONE;
    }

    static ConceptSet of(Part part) {
        return new ConceptSet(Map.of(key(part), part));
    }

    private static Canonical key(Part part) {
        Identity identity = part.vocabulary().identity();
        return new Canonical(identity.url(), identity.version());
    }

    public List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** The parts from one code system, whatever the version. */
    public List<Part> partsOf(String system) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().url().equals(system))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Those that are still in use. */
    public ConceptSet active() {
        return each(part -> part.narrowed(new Selection.Active()));
    }

    /** Those that a person may choose. */
    public ConceptSet selectable() {
        return each(part -> part.narrowed(new Selection.Selectable()));
    }

    /** Those of other code systems. */
    public ConceptSet withoutSystem(String system) {
        var others = new LinkedHashMap<>(parts);
        others.keySet().removeIf(canonical -> canonical.url().equals(system));
        return new ConceptSet(others);
    }

    ConceptSet or(ConceptSet other) {
        var all = new LinkedHashMap<>(parts);
        other.parts.forEach((key, part) -> all.merge(key, part, Part::or));
        return new ConceptSet(all);
    }

    ConceptSet and(ConceptSet other) {
        var common = new LinkedHashMap<Canonical, Part>();
        parts.forEach((key, part) -> {
            Part same = other.parts.get(key);
            if (same != null) {
                common.put(key, part.and(same));
            }
        });
        return new ConceptSet(common);
    }

    ConceptSet without(ConceptSet other) {
        var left = new LinkedHashMap<Canonical, Part>();
        parts.forEach((key, part) -> {
            Part gone = other.parts.get(key);
            left.put(key, gone == null ? part : part.without(gone));
        });
        return new ConceptSet(left);
    }

    private ConceptSet each(UnaryOperator<Part> change) {
        var changed = new LinkedHashMap<Canonical, Part>();
        parts.forEach((key, part) -> changed.put(key, change.apply(part)));
        return new ConceptSet(changed);
    }
}

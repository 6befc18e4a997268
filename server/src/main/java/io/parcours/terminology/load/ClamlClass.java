package io.parcours.terminology.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A class, or a value of a modifier, as it stands in a ClaML file; filled while the file is read. */
final class ClamlClass {

    /** A modifier that applies, and which of its values do; none named means all. */
    record Modification(String modifier, Set<String> values) {}

    final String code;
    final String kind;
    final List<String> superClasses = new ArrayList<>();
    final List<Modification> modifiedBy = new ArrayList<>();
    final Set<String> excludedModifiers = new HashSet<>();
    final Map<String, String> labels = new LinkedHashMap<>();
    boolean hasSubClass;

    ClamlClass(String code, String kind) {
        this.code = code;
        this.kind = kind;
    }

    /** Chapters and blocks order the categories; nobody is diagnosed with one. */
    boolean isForGrouping() {
        return !kind.equals("category");
    }

    Optional<String> label(String language) {
        return Optional.ofNullable(labels.get(language))
                .or(() -> labels.values().stream().findFirst());
    }
}

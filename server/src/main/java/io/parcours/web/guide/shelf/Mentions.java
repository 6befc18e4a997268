package io.parcours.web.guide.shelf;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which artifact names which: by canonical address, with or without a version, or as type and id. */
final class Mentions {

    static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<Artifact, Set<Artifact>> mentionedBy = new LinkedHashMap<>();

    void read(Artifact artifact, String json, Shelf shelf) {
        Matcher string = STRING.matcher(json);
        while (string.find()) {
            shelf.named(string.group(1))
                    .filter(named -> !named.equals(artifact))
                    .ifPresent(named -> mentionedBy
                            .computeIfAbsent(named, none -> new LinkedHashSet<>())
                            .add(artifact));
        }
    }

    Set<Artifact> of(Artifact artifact) {
        return mentionedBy.getOrDefault(artifact, Set.of());
    }
}

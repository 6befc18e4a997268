package io.parcours.terminology.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parcours.terminology.concept.Vocabulary;
import io.parcours.terminology.valueset.Canonical;
import io.parcours.terminology.valueset.ConceptSet;
import io.parcours.terminology.valueset.Sources;
import io.parcours.terminology.valueset.ValueSetReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/** What was found at one revision, remembered as long as there is room. What is handed out is shared: nobody may change it. */
public final class Shelf implements Sources {

    private static final int ROOM = 1_000;

    private final long revision;
    private final Library library;
    private final Cache<Canonical, Optional<Vocabulary>> vocabularies = room();
    private final Cache<Canonical, Optional<ValueSet>> valueSets = room();
    private final Cache<Canonical, ConceptSet> conceptSets = room();
    private final Cache<Canonical, Optional<ConceptMap>> conceptMaps = room();
    private final Cache<String, List<ConceptMap>> conceptMapsBySystem = room();

    Shelf(long revision, Library library) {
        this.revision = revision;
        this.library = library;
    }

    private static <K, V> Cache<K, V> room() {
        return Caffeine.newBuilder().maximumSize(ROOM).build();
    }

    /** Not computed inside the cache, which does not allow one thing to be looked up while another is. */
    private static <K, V> V remembered(Cache<K, V> cache, K key, Supplier<V> found) {
        V known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        V fresh = found.get();
        cache.put(key, fresh);
        return fresh;
    }

    long revision() {
        return revision;
    }

    @Override
    public Optional<Vocabulary> vocabulary(String url, @Nullable String version) {
        return remembered(vocabularies, new Canonical(url, version), () -> library.vocabulary(url, version));
    }

    @Override
    public Optional<ValueSet> valueSet(String url, @Nullable String version) {
        return remembered(valueSets, new Canonical(url, version), () -> library.valueSet(url, version));
    }

    /** What a value set chooses; remembered for one that {@link #valueSet} has found. */
    public ConceptSet conceptSet(ValueSet valueSet) {
        var canonical = new Canonical(String.valueOf(valueSet.getUrl()), valueSet.getVersion());
        boolean isOurs = valueSet(canonical.url(), canonical.version())
                .filter(found -> found == valueSet)
                .isPresent();
        Supplier<ConceptSet> read = () -> new ValueSetReader(this).read(valueSet);
        return isOurs ? remembered(conceptSets, canonical, read) : read.get();
    }

    public Optional<ConceptMap> conceptMap(String url, @Nullable String version) {
        return remembered(conceptMaps, new Canonical(url, version), () -> library.conceptMap(url, version));
    }

    /** Maps that lead from {@code system} to somewhere else. */
    public List<ConceptMap> conceptMapsFrom(String system) {
        return remembered(conceptMapsBySystem, "from " + system, () -> library.conceptMaps("source-system", system));
    }

    /** Maps that lead from somewhere else to {@code system}. */
    public List<ConceptMap> conceptMapsTo(String system) {
        return remembered(conceptMapsBySystem, "to " + system, () -> library.conceptMaps("target-system", system));
    }
}

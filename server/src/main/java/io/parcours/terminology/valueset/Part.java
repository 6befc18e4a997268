package io.parcours.terminology.valueset;

import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.Listing;
import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.TextFilter;
import io.parcours.terminology.concept.Vocabulary;
import io.parcours.terminology.concept.WantedLanguages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/** What a value set chooses from one version of one code system. */
public final class Part {

    private static final int MOST_LOOKED_THROUGH = 5_000;
    private static final TextFilter EVERY = TextFilter.of(null);

    private final Vocabulary vocabulary;
    private final Selection selection;
    private final Map<String, Rewording> words;
    private final SingletonSupplier<Listing> listing;

    Part(Vocabulary vocabulary, Selection selection, Map<String, Rewording> words) {
        this.vocabulary = vocabulary;
        this.selection = selection;
        this.words = words;
        this.listing = SingletonSupplier.of(() -> vocabulary.select(selection));
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public boolean contains(String code) {
        return listing.obtain().contains(code);
    }

    /** The concept with the words that the value set chose for it; also one that is not in the set. */
    public Optional<Concept> find(String code) {
        Optional<Concept> known = vocabulary.find(code);
        Rewording other = words.get(code);
        return other == null
                ? known
                : Optional.of(other.of(known.orElseGet(() -> new Concept(code, null, List.of(), false, false))));
    }

    public int count(TextFilter filter, WantedLanguages wanted) {
        return filter.isEmpty() || !hasOwnWordsToLookIn()
                ? listing.obtain().count(filter, wanted)
                : (int) fitting(filter, wanted).count();
    }

    public List<Concept> page(TextFilter filter, WantedLanguages wanted, int offset, int limit) {
        if (!filter.isEmpty() && hasOwnWordsToLookIn()) {
            return fitting(filter, wanted).skip(offset).limit(limit).toList();
        }
        return listing.obtain().page(filter, wanted, offset, limit).stream()
                .map(this::reworded)
                .toList();
    }

    /** A code system cannot look for words that only the value set knows; where there are not too many, they are looked through here. */
    private boolean hasOwnWordsToLookIn() {
        return !words.isEmpty() && listing.obtain().count(EVERY, WantedLanguages.any()) <= MOST_LOOKED_THROUGH;
    }

    private Stream<Concept> fitting(TextFilter filter, WantedLanguages wanted) {
        return listing.obtain().page(EVERY, wanted, 0, MOST_LOOKED_THROUGH).stream()
                .map(this::reworded)
                .filter(concept -> filter.fits(concept, wanted));
    }

    private Concept reworded(Concept concept) {
        Rewording other = words.get(concept.code());
        return other == null ? concept : other.of(concept);
    }

    Part narrowed(Selection other) {
        return new Part(vocabulary, selection.and(other), words);
    }

    Part or(Part other) {
        return new Part(vocabulary, selection.or(other.selection), words(other));
    }

    Part and(Part other) {
        return new Part(vocabulary, selection.and(other.selection), words(other));
    }

    Part without(Part other) {
        return new Part(vocabulary, selection.without(other.selection), words);
    }

    private Map<String, Rewording> words(Part other) {
        var both = new HashMap<>(other.words);
        both.putAll(words);
        return both;
    }
}

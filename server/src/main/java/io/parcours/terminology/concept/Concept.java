package io.parcours.terminology.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A concept of a code system, with its words.
 *
 * @param display the word that the code system itself shows, in the code system's language; null if it has none
 * @param designations its other words, and that one again where the code system lists it
 * @param isInactive kept for old data, not to be used any more
 * @param isAbstract for grouping only; not to be chosen by a person
 */
public record Concept(
        String code, @Nullable Term display, List<Term> designations, boolean isInactive, boolean isAbstract) {

    /** How far the kind of a word is from what one wants to read in a list; what is not named here is in between. */
    private static final Map<String, Integer> RANK_OF_USE = Map.of(
            "display", 0,
            "preferredForLanguage", 0,
            // LOINC's linguistic variants.
            "LinguisticVariantDisplayName", 1,
            "LONG_COMMON_NAME", 2,
            "SHORTNAME", 4,
            "FullySpecifiedName", 5,
            // SNOMED CT: synonym, fully specified name.
            "900000000000013009", 1,
            "900000000000003001", 5);

    private static final int OTHER_USE = 3;

    /** The word to show to a reader: in the best wanted language that there is one in, otherwise the code system's own. */
    public Optional<String> display(WantedLanguages wanted) {
        return shown(wanted).map(Term::value);
    }

    /** The words by which a reader may look for the concept: the one that is shown, and all others of its language. */
    public List<String> searchable(WantedLanguages wanted) {
        Optional<Term> shown = shown(wanted);
        var words = new ArrayList<String>();
        shown.map(Term::value).ifPresent(words::add);
        designations.stream()
                .filter(word -> Objects.equals(
                                word.language(), shown.map(Term::language).orElse(null))
                        || word.language() == null)
                .map(Term::value)
                .forEach(words::add);
        return words;
    }

    /** All words, the code system's own first. */
    public List<Term> words() {
        var words = new ArrayList<Term>();
        if (display != null) {
            words.add(display);
        }
        words.addAll(designations);
        return words;
    }

    private Optional<Term> shown(WantedLanguages wanted) {
        List<Term> words = words();
        List<Integer> byUse = IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> rank(words.get(place))))
                .toList();
        List<Term> best = byUse.stream().map(words::get).toList();
        return wanted.best(best.stream().<@Nullable String>map(Term::language).toList())
                .map(best::get)
                .or(() -> Optional.ofNullable(display));
    }

    private int rank(Term word) {
        Coding use = word.use();
        if (word.equals(display) || use == null || !use.hasCode()) {
            return 0;
        }
        return RANK_OF_USE.getOrDefault(use.getCode(), OTHER_USE);
    }

    /** The same concept with the words that somebody else chose for it, where they chose any. */
    public Concept reworded(@Nullable Term otherDisplay, List<Term> otherDesignations) {
        if (otherDisplay == null && otherDesignations.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(otherDesignations);
        all.addAll(designations);
        return new Concept(code, otherDisplay == null ? display : otherDisplay, all, isInactive, isAbstract);
    }
}

package io.parcours.terminology.concept;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has typed to find a concept.
 *
 * <p>A text fits when each word that was typed begins a word of it, whatever the case and the accents. A code fits when it is what was typed,
 * or begins with it where digits were typed.
 */
public record TextFilter(String typed, List<String> words) {

    private static final TextFilter NONE = new TextFilter("", List.of());
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern GAPS =
            Pattern.compile("[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u2000-\\u206f]+");

    /** @param typed null or blank lets everything pass */
    public static TextFilter of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return NONE;
        }
        return new TextFilter(
                typed.trim(),
                Arrays.stream(fold(typed).split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Whether the code itself is what may have been typed. */
    public boolean seemsACode() {
        return !typed.isEmpty()
                && typed.chars().noneMatch(Character::isWhitespace)
                && typed.chars().anyMatch(Character::isDigit);
    }

    public boolean fits(Concept concept, WantedLanguages wanted) {
        return isEmpty()
                || fitsCode(concept.code())
                || concept.searchable(wanted).stream().anyMatch(this::fitsText);
    }

    private boolean fitsCode(String code) {
        return seemsACode() ? code.regionMatches(true, 0, typed, 0, typed.length()) : code.equalsIgnoreCase(typed);
    }

    private boolean fitsText(String text) {
        String folded = " " + fold(text);
        return !words.isEmpty() && words.stream().allMatch(word -> folded.contains(" " + word));
    }

    /** Lower case, without accents and ligatures, words parted by one space each. The database has the same function, {@code terminology_fold}. */
    public static String fold(String text) {
        String apart =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = apart.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return GAPS.matcher(lower).replaceAll(" ").trim();
    }
}

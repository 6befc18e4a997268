package io.parcours.terminology.concept;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which a reader wants to see words, the best first.
 *
 * <p>A range such as {@code fr-CA} is served, in this order, by exactly that tag, by {@code fr}, by the language in its home country
 * ({@code fr-FR}), and by the language anywhere else: a neighbour's words are closer to the reader than another language's.
 *
 * @param ranges language ranges of RFC 4647, in lower case
 */
public record WantedLanguages(List<String> ranges) {

    private static final WantedLanguages ANY = new WantedLanguages(List.of());
    private static final int NO_MATCH = Integer.MAX_VALUE;

    /** No wish: words are shown as the code system itself shows them. */
    public static WantedLanguages any() {
        return ANY;
    }

    /**
     * Reads a list of ranges with weights, as in the header {@code Accept-Language} (RFC 9110).
     *
     * @return empty if it cannot be read
     */
    public static Optional<WantedLanguages> parse(String list) {
        try {
            return Optional.of(new WantedLanguages(LanguageRange.parse(list).stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparing(LanguageRange::getWeight).reversed())
                    .map(LanguageRange::getRange)
                    .toList()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Which of {@code tags} suits the reader best.
     *
     * @param tags BCP 47 tags of what there is; null where the language is not known
     * @return its place in the list, the first one of equals; empty if none suits, or anything does
     */
    public Optional<Integer> best(List<@Nullable String> tags) {
        for (String range : ranges) {
            if (range.equals("*")) {
                return Optional.empty();
            }
            Optional<Integer> best = IntStream.range(0, tags.size())
                    .boxed()
                    .filter(place -> distance(range, tags.get(place)) != NO_MATCH)
                    .min(Comparator.comparingInt(place -> distance(range, tags.get(place))));
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    private static int distance(String range, @Nullable String tag) {
        if (tag == null) {
            return NO_MATCH;
        }
        String is = tag.toLowerCase(Locale.ROOT);
        String language = primary(range);
        if (is.equals(range)) {
            return 0;
        }
        if (is.equals(language)) {
            return 1;
        }
        if (is.startsWith(range + "-")) {
            return is.equals(language + "-" + language) ? 2 : 3;
        }
        if (!Objects.equals(primary(is), language)) {
            return NO_MATCH;
        }
        return is.equals(language + "-" + language) ? 4 : 5;
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    @Override
    public String toString() {
        return String.join(", ", ranges);
    }
}

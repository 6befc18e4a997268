package io.parcours.fhir.intake;

import io.parcours.fhir.Refusal;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a search beside names and values. What is not known is refused: ignored, it would give more than was asked for. */
final class SearchSyntax {

    private static final Set<String> MODIFIERS = Set.of(
            "missing",
            "exact",
            "contains",
            "not",
            "text",
            "in",
            "not-in",
            "below",
            "above",
            "of-type",
            "identifier",
            "iterate");
    private static final Set<String> SUMMARIES = Set.of("true", "false", "text", "data", "count");

    private static final int MOST_LINKS = 4;

    private SearchSyntax() {}

    /** @throws Refusal invalid, if the parameter has a modifier or a summary mode that FHIR does not define, or is a filter expression */
    static void check(String name, String value) {
        if (name.replaceFirst("[:.].*", "").equals("_filter")) {
            // The library passes over it in conditions, which would then be met by more than was meant.
            throw Refusal.invalid("Filter expressions are not offered; use search parameters.", name);
        }
        if (name.indexOf('\0') >= 0 || value.indexOf('\0') >= 0) {
            throw Refusal.invalid("A NUL character can be in no name and no value.", name);
        }
        if (name.equals("_summary") && !SUMMARIES.contains(value)) {
            throw Refusal.invalid("The summaries are true, false, text, data and count.", name);
        }
        if (links(name, "_has:") > MOST_LINKS || links(name, ".") > MOST_LINKS) {
            throw Refusal.invalid(
                    "A chain has at most " + MOST_LINKS + " links.", name.substring(0, Math.min(name.length(), 200)));
        }
        int colon = name.indexOf(':');
        if (colon > 0 && !name.startsWith("_has:")) {
            String modifier = name.substring(colon + 1).replaceFirst("\\..*", "");
            // A capital letter begins a resource type, which says what a reference leads to.
            if (!MODIFIERS.contains(modifier) && !modifier.matches("[A-Z][A-Za-z]+")) {
                throw Refusal.invalid("\"" + modifier + "\" is not a modifier of a search parameter.", name);
            }
        }
    }

    private static int links(String name, String link) {
        return name.split(Pattern.quote(link), -1).length - 1;
    }
}

package io.parcours.fhir.rest;

import io.parcours.fhir.Refusal;
import java.util.Set;

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

    private SearchSyntax() {}

    /** @throws Refusal invalid, if the parameter has a modifier or a summary mode that FHIR does not define */
    static void check(String name, String value) {
        if (name.equals("_summary") && !SUMMARIES.contains(value)) {
            throw Refusal.invalid("The summaries are true, false, text, data and count.", name);
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
}

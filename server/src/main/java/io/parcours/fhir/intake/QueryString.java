package io.parcours.fhir.intake;

import io.parcours.fhir.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The part of an address behind its question mark.
 *
 * @param raw as it was sent, percent-encoded; empty if there is none
 */
record QueryString(String raw) {

    /** Say how an answer is written, not which resources are meant. */
    private static final Set<String> ABOUT_THE_ANSWER =
            Set.of("_format", "_pretty", "_summary", "_elements", "_count", "_offset", "_total", "_sort", "_contained");

    /** One name with one value, decoded. */
    record Parameter(String name, String value) {

        /** Separators alone are no value: the library drops them, and the parameter with them. */
        boolean saysWhichResource() {
            return !ABOUT_THE_ANSWER.contains(name)
                    && !value.replaceAll("[,|$\\\\]", "").isBlank();
        }
    }

    /** @param address with or without a question mark; without one, there is no query string */
    static QueryString of(String address) {
        int mark = address.indexOf('?');
        return new QueryString(mark < 0 ? "" : address.substring(mark + 1));
    }

    /** @throws Refusal invalid, if the text is not percent-encoded as it should be */
    List<Parameter> parameters() {
        return Arrays.stream(raw.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Parameter(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1])))
                .toList();
    }

    /**
     * Holds a condition to what a condition must be: which resources are meant has to be said, and with parameters that are understood.
     *
     * <p>The library takes a condition that says nothing for one that every resource meets.
     *
     * @throws Refusal invalid, naming the parameter at fault
     */
    void requireCondition() {
        List<Parameter> parameters = parameters();
        parameters.forEach(parameter -> SearchSyntax.check(parameter.name(), parameter.value()));
        if (parameters.stream().noneMatch(Parameter::saysWhichResource)) {
            throw new Refusal(
                    Refusal.Category.INVALID,
                    "A condition needs a search parameter that says which resource is meant.",
                    null);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new Refusal(
                    Refusal.Category.INVALID, "The query string is not percent-encoded: \"" + text + "\".", null);
        }
    }
}

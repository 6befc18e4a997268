package io.parcours.fhir.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message of the FHIR library, made fit for a caller: no internal codes, no class names. */
record LibraryMessage(String raw) {

    private static final Pattern CODE = Pattern.compile("HAPI-\\d{4}: ");
    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b(?:(?:java|javax|jakarta|ca|com|org|io)\\.)(?:[a-z0-9_]+\\.)+[A-Z][\\w$]*(?:: )?"
                    + "|\\b[A-Z]\\w*Exception\\b(?:: | at )?");
    private static final Pattern SQL = Pattern.compile(
            "(?i)could not execute|could not extract|jdbc exception|\\b(?:hfj|trm|bt2|npm)_\\w+|journey_entry");
    private static final Pattern PATH = Pattern.compile("specified in path: ([A-Za-z]+(?:\\.(?!where\\()[A-Za-z]+)*)");
    private static final Pattern ELEMENT = Pattern.compile("\\[element=\"([\\w.]+)\"]");
    private static final Pattern UNKNOWN_PARAMETER = Pattern.compile("[Uu]nknown search parameter \"([^\"]+)\"");
    private static final Pattern UNKNOWN_TARGET =
            Pattern.compile("Resource ([A-Z]\\w+/[\\w.-]+) (?:not found|is deleted), specified in path: .*");
    private static final int LONGEST = 1_000;

    String forTheCaller() {
        String words = CODE.matcher(raw).replaceAll("");
        // In the words that are used for what is there and may not be known.
        words = UNKNOWN_TARGET.matcher(words).replaceAll("There is no $1 to refer to.");
        words = CLASS_NAME.matcher(words).replaceAll("");
        if (SQL.matcher(words).find()) {
            words = "The request cannot be carried out.";
        }
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    /** The element or parameter that the message names, when it names one. */
    Optional<String> expression() {
        for (Pattern pattern : new Pattern[] {PATH, ELEMENT, UNKNOWN_PARAMETER}) {
            Matcher matcher = pattern.matcher(raw);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}

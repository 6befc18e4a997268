package io.parcours.fhir.validation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A message of the library's code systems and value sets, which are English sentences without an id: what it says, and about what.
 *
 * @param id the message in {@link Words}
 * @param arguments what the message is about
 */
record TerminologyMessage(String id, Object[] arguments) {

    private record Form(Pattern pattern, String id) {}

    private static final List<Form> FORMS = List.of(
            new Form(Pattern.compile("(?s)Unknown code ['\"](.+?)#(.*?)['\"].*"), "unknown-code"),
            new Form(
                    Pattern.compile("(?s)CodeSystem is unknown and can't be validated: (.+?) for '.*#(.*)'.*"),
                    "unknown-system"),
            new Form(
                    Pattern.compile("(?s)Concept Display \"(.*)\" does not match expected \"(.*)\" for '(.*)'.*"),
                    "wrong-display"));

    /** Empty for a sentence of another form. */
    static Optional<TerminologyMessage> of(String sentence) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(sentence);
            if (matcher.matches()) {
                Object[] arguments = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .toArray();
                return Optional.of(new TerminologyMessage(form.id(), arguments));
            }
        }
        return Optional.empty();
    }
}

package io.parcours.journey.entry;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * The short name of an entry, in both languages of the pages. At most {@value #LONGEST} characters each.
 *
 * <p>Where the resource carries no translation, both are what it says.
 */
public record Title(String english, String french) {

    private static final int LONGEST = 200;
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    public Title {
        english = shortened(english);
        french = shortened(french);
    }

    /** The words of the first of {@code concepts} that has any, else the name of the kind. */
    static Title of(Kind kind, CodeableConcept... concepts) {
        return Arrays.stream(concepts)
                .flatMap(concept -> of(concept).stream())
                .findFirst()
                .orElse(kind.title());
    }

    /** The words of {@code text}, else those of the first of {@code concepts} that has any, else the name of the kind. */
    static Title of(Kind kind, @Nullable PrimitiveType<String> text, CodeableConcept... concepts) {
        return of(text).orElseGet(() -> of(kind, concepts));
    }

    private static Optional<Title> of(@Nullable CodeableConcept concept) {
        if (concept == null) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of(concept.getTextElement()),
                        concept.getCoding().stream().map(Coding::getDisplayElement))
                .flatMap(words -> of(words).stream())
                .findFirst();
    }

    private static Optional<Title> of(@Nullable PrimitiveType<String> words) {
        if (words == null || words.getValue() == null || words.getValue().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Title(in("en", words), in("fr", words)));
    }

    private static String in(String language, PrimitiveType<String> words) {
        return words.getExtensionsByUrl(TRANSLATION).stream()
                .filter(translation -> language.equals(translation.getExtensionString("lang")))
                .map(translation -> translation.getExtensionString("content"))
                .filter(content -> content != null && !content.isBlank())
                .findFirst()
                .orElse(words.getValue());
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}

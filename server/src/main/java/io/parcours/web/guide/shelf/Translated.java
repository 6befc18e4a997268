package io.parcours.web.guide.shelf;

import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** One text of the package, in English and, where the package has it, in French. */
record Translated(String english, @Nullable String french) {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    static Translated onlyEnglish(@Nullable String text) {
        return new Translated(text == null ? "" : text, null);
    }

    /** The element's value, with the French of HL7's translation extension. */
    static Translated of(PrimitiveType<?> element) {
        String french = element.getExtensionsByUrl(TRANSLATION).stream()
                .filter(translation -> Language.FRENCH.tag().equals(part(translation, "lang")))
                .map(translation -> part(translation, "content"))
                .findFirst()
                .orElse(null);
        String value = element.getValueAsString();
        return new Translated(value == null ? "" : value, french);
    }

    Text in(Language language) {
        return language == Language.FRENCH && french != null
                ? new Text(french, Language.FRENCH)
                : new Text(english, Language.ENGLISH);
    }

    private static String part(Extension translation, String name) {
        Extension part = translation.getExtensionByUrl(name);
        return part == null || part.getValue() == null ? "" : part.getValue().primitiveValue();
    }
}

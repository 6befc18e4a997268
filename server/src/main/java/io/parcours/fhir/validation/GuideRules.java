package io.parcours.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import io.parcours.fhir.GuidePackage;
import io.parcours.fhir.Languages;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.springframework.stereotype.Component;

/** Loads the rules from the guide's package and FHIR's own definitions. */
@Component
class GuideRules {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private final FhirContext fhirContext;
    private final GuidePackage guide;
    private final DefaultProfileValidationSupport fhir;

    GuideRules(FhirContext fhirContext, GuidePackage guide, DefaultProfileValidationSupport fhir) {
        this.fhirContext = fhirContext;
        this.guide = guide;
        this.fhir = fhir;
    }

    /** Takes seconds. */
    Rules load() {
        List<MetadataResource> definitions = definitions();
        Map<Locale, Words> words = new HashMap<>();
        for (Locale language : Languages.SPOKEN) {
            words.put(language, new Words(language, sentences(definitions, language)));
        }
        return new Rules(fhir, new GuideDefinitions(fhirContext, definitions), words);
    }

    private List<MetadataResource> definitions() {
        return guide.files().entrySet().stream()
                .filter(file -> file.getKey().matches("[A-Za-z]+-[^/]+\\.json"))
                .map(file ->
                        fhirContext.newJsonParser().parseResource(new String(file.getValue(), StandardCharsets.UTF_8)))
                .filter(MetadataResource.class::isInstance)
                .map(MetadataResource.class::cast)
                .toList();
    }

    /** What the profiles' own rules say in that language, by the rules' keys. */
    private static Map<String, String> sentences(List<MetadataResource> definitions, Locale language) {
        Map<String, String> sentences = new HashMap<>();
        for (MetadataResource definition : definitions) {
            if (definition instanceof StructureDefinition profile) {
                for (ElementDefinition element : profile.getDifferential().getElement()) {
                    element.getConstraint().forEach(rule -> add(rule, language, sentences));
                }
            }
        }
        return sentences;
    }

    private static void add(ElementDefinitionConstraintComponent rule, Locale language, Map<String, String> sentences) {
        for (Extension translation : rule.getHumanElement().getExtensionsByUrl(TRANSLATION)) {
            if (language.getLanguage().equals(translation.getExtensionString("lang"))) {
                sentences.put(rule.getKey(), translation.getExtensionString("content"));
            }
        }
    }
}

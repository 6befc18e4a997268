package io.parcours.journey.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** The short name of an entry, in English and in French. */
class TitleTests {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    @Test
    void theWordsOfTheResourceComeFirst() {
        assertThat(Title.of(Kind.TASK, new StringType("Call Amina"), new CodeableConcept().setText("Call")))
                .isEqualTo(new Title("Call Amina", "Call Amina"));
    }

    @Test
    void thenTheTextOfAConceptThenADisplayThenTheNameOfTheKind() {
        var concept = new CodeableConcept();
        assertThat(Title.of(Kind.TASK, concept)).isEqualTo(new Title("Task", "Tâche"));
        concept.addCoding().setDisplay("Telephone call");
        assertThat(Title.of(Kind.TASK, concept).english()).isEqualTo("Telephone call");
        concept.setText("Call the patient");
        assertThat(Title.of(Kind.TASK, concept).english()).isEqualTo("Call the patient");
    }

    @Test
    void aTranslationIsUsedForItsLanguage() {
        var words = new StringType("Consultation avec l’anesthésiste");
        var translation = new Extension(TRANSLATION);
        translation.addExtension("lang", new CodeType("en"));
        translation.addExtension("content", new StringType("Visit to the anaesthetist"));
        words.addExtension(translation);

        assertThat(Title.of(Kind.APPOINTMENT, words))
                .isEqualTo(new Title("Visit to the anaesthetist", "Consultation avec l’anesthésiste"));
    }

    @Test
    void aBrokenTranslationIsPassedOver() {
        var words = new StringType("Visit");
        words.addExtension(new Extension(TRANSLATION));
        words.addExtension(new Extension(TRANSLATION).setValue(new StringType("x")));

        assertThat(Title.of(Kind.VISIT, words)).isEqualTo(new Title("Visit", "Visit"));
    }

    @Test
    void aTitleIsOneLineOfAtMostTwoHundredCharacters() {
        Title title = Title.of(Kind.TASK, new StringType("Call\n  Amina " + "x".repeat(500)));

        assertThat(title.english()).startsWith("Call Amina x").hasSize(200).endsWith("…");
    }
}

package io.parcours.terminology;

import static io.parcours.support.Terms.OURS;
import static io.parcours.support.Terms.ask;
import static io.parcours.support.Terms.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code $validate-code} on value sets and code systems. Guide: /ig/terminology.html. */
@ServerTest
class CheckingCodesIT {

    private static final String KIND = OURS + "CodeSystem/journey-kind";
    private static final String KINDS = OURS + "ValueSet/journey-kind";
    private static final String STATUS = "http://hl7.org/fhir/appointmentstatus";

    @Autowired
    Rest rest;

    private Parameters inValueSet(String... parameters) {
        return rest.get(ask("ValueSet/$validate-code", parameters)).expect(200).as(Parameters.class);
    }

    private Parameters inCodeSystem(String... parameters) {
        return rest.get(ask("CodeSystem/$validate-code", parameters))
                .expect(200)
                .as(Parameters.class);
    }

    private static boolean isRight(Parameters answer) {
        return Boolean.parseBoolean(value(answer, "result"));
    }

    @Nested
    class ByAValueSet {

        @Test
        void aCodeOfItIsRightAndGetsItsDisplay() {
            Parameters answer = inValueSet("url", KINDS, "system", KIND, "code", "visit");

            assertThat(isRight(answer)).isTrue();
            assertThat(value(answer, "display")).isEqualTo("Visit");
        }

        @Test
        void theDisplayIsInTheLanguageThatWasAskedFor() {
            Answer answer = rest.get(
                    ask("ValueSet/journey-kind/$validate-code", "system", KIND, "code", "visit"),
                    "Accept-Language",
                    "fr");

            assertThat(value(answer.expect(200).as(Parameters.class), "display"))
                    .isEqualTo("Visite");
        }

        @Test
        void anotherCodeIsWrongAndTheMessageSaysWhyInTheReadersLanguage() {
            Parameters unknown = inValueSet("url", KINDS, "system", KIND, "code", "holiday");
            Parameters otherSystem = inValueSet("url", KINDS, "system", STATUS, "code", "booked");
            Parameters french = inValueSet("url", KINDS, "system", KIND, "code", "holiday", "displayLanguage", "fr");

            assertThat(isRight(unknown)).isFalse();
            assertThat(value(unknown, "message")).isEqualTo(KIND + " has no code \"holiday\".");
            assertThat(isRight(otherSystem)).isFalse();
            assertThat(value(otherSystem, "message")).contains(KINDS).contains(STATUS);
            assertThat(value(french, "message")).isEqualTo(KIND + " n'a pas de code « holiday ».");
        }

        @Test
        void aDisplayInAnyLanguageOfTheCodeIsRightAndAnotherOneIsNot() {
            assertThat(isRight(inValueSet("url", KINDS, "system", KIND, "code", "visit", "display", "Visite")))
                    .isTrue();
            assertThat(isRight(inValueSet("url", KINDS, "system", KIND, "code", "visit", "display", "visit")))
                    .isTrue();
            Parameters wrong = inValueSet("url", KINDS, "system", KIND, "code", "visit", "display", "Holiday");
            assertThat(isRight(wrong)).isFalse();
            assertThat(value(wrong, "message")).contains("\"Visit\"");
            assertThat(value(wrong, "display")).isEqualTo("Visit");
            assertThat(isRight(inValueSet(
                            "url",
                            KINDS,
                            "system",
                            KIND,
                            "code",
                            "visit",
                            "display",
                            "Visit",
                            "displayLanguage",
                            "fr")))
                    .as("a display must be one of the language that is named")
                    .isFalse();
        }

        @Test
        void aCodeWithoutSystemIsLookedForInTheValueSet() {
            assertThat(isRight(inValueSet("url", KINDS, "code", "visit"))).isTrue();
            assertThat(isRight(inValueSet("url", KINDS, "code", "booked"))).isFalse();
        }

        @Test
        void oneRightCodingMakesAConceptRight() {
            var question = new Parameters();
            question.addParameter("url", new UriType(KINDS));
            question.addParameter(
                    "codeableConcept",
                    new CodeableConcept()
                            .addCoding(new Coding("http://snomed.info/sct", "11429006", null))
                            .addCoding(new Coding(KIND, "visit", "Visit")));

            Parameters answer = rest.post("/ValueSet/$validate-code", Rest.json(question))
                    .expect(200)
                    .as(Parameters.class);

            assertThat(isRight(answer)).isTrue();
        }

        @Test
        void whatFhirDefinesIsCheckedToo() {
            String statuses = "http://hl7.org/fhir/ValueSet/appointmentstatus";
            assertThat(isRight(inValueSet("url", statuses, "system", STATUS, "code", "booked")))
                    .isTrue();
            assertThat(isRight(inValueSet("url", statuses, "system", STATUS, "code", "holiday")))
                    .isFalse();
        }

        @Test
        void unitsLanguagesAndMediaTypesFollowTheirRules() {
            String units = "http://hl7.org/fhir/ValueSet/ucum-units";
            assertThat(isRight(inValueSet("url", units, "system", "http://unitsofmeasure.org", "code", "mm[Hg]")))
                    .isTrue();
            assertThat(isRight(inValueSet("url", units, "system", "http://unitsofmeasure.org", "code", "furlongs")))
                    .isFalse();
            String languages = "http://hl7.org/fhir/ValueSet/all-languages";
            Parameters french =
                    inValueSet("url", languages, "system", "urn:ietf:bcp:47", "code", "fr", "displayLanguage", "fr");
            assertThat(isRight(french)).isTrue();
            assertThat(value(french, "display")).isEqualTo("français");
        }

        @Test
        void aCodeOfASystemThatIsNotLoadedCannotBeCalledRight() {
            Parameters answer = inValueSet(
                    "url",
                    "http://hl7.org/fhir/ValueSet/observation-codes",
                    "system",
                    "http://loinc.org",
                    "code",
                    "8867-4");

            assertThat(isRight(answer)).isFalse();
            assertThat(value(answer, "message")).contains("not known here");
        }
    }

    @Nested
    class ByACodeSystem {

        @Test
        void itsCodesAreRightAndOthersAreNot() {
            assertThat(isRight(inCodeSystem("url", KIND, "code", "visit"))).isTrue();
            assertThat(isRight(inCodeSystem("url", KIND, "code", "holiday"))).isFalse();
            assertThat(isRight(inCodeSystem("url", STATUS, "code", "booked"))).isTrue();
        }

        @Test
        void itCanBeNamedByIdAndByVersion() {
            assertThat(value(
                            rest.get(ask("CodeSystem/journey-kind/$validate-code", "code", "visit"))
                                    .expect(200)
                                    .as(Parameters.class),
                            "result"))
                    .isEqualTo("true");
            assertThat(isRight(inCodeSystem("url", KIND, "version", "0.1.0", "code", "visit")))
                    .isTrue();
            assertThat(rest.get(ask("CodeSystem/$validate-code", "url", KIND, "version", "99", "code", "visit"))
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void aCodingNamesItsSystemItself() {
            var question = new Parameters();
            question.addParameter("coding", new Coding(KIND, "visit", "Visite"));

            assertThat(isRight(rest.post("/CodeSystem/$validate-code", Rest.json(question))
                            .expect(200)
                            .as(Parameters.class)))
                    .isTrue();
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(rest.get(ask("ValueSet/$validate-code", "url", "https://nowhere.example.org/x", "code", "a"))
                        .expect(404)
                        .issue()
                        .getDiagnostics())
                .contains("https://nowhere.example.org/x");
        assertThat(rest.get(ask("CodeSystem/$validate-code", "url", "https://nowhere.example.org/x", "code", "a"))
                        .status())
                .isEqualTo(404);
        assertThat(rest.get(ask("ValueSet/$validate-code", "url", KINDS))
                        .expect(400)
                        .expression())
                .isEqualTo("code");
        assertThat(rest.get(ask("ValueSet/$validate-code", "code", "visit"))
                        .expect(400)
                        .expression())
                .isEqualTo("url");
        assertThat(rest.get(ask("ValueSet/$validate-code", "url", KINDS, "code", "visit", "colour", "red"))
                        .expect(400)
                        .expression())
                .isEqualTo("colour");
        assertThat(rest.get(ask("ValueSet/$validate-code", "url", KINDS, "code", "visit", "coding", "x"))
                        .expect(400)
                        .expression())
                .isEqualTo("coding");
    }
}

package io.parcours.terminology;

import static io.parcours.support.Terms.OURS;
import static io.parcours.support.Terms.ask;
import static io.parcours.support.Terms.property;
import static io.parcours.support.Terms.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code CodeSystem/$lookup} and {@code CodeSystem/$subsumes}. Guide: /ig/terminology.html. */
@ServerTest
class LookingUpCodesIT {

    private static final String KIND = OURS + "CodeSystem/journey-kind";
    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    @Autowired
    Rest rest;

    private Parameters lookUp(String... parameters) {
        return rest.get(ask("CodeSystem/$lookup", parameters)).expect(200).as(Parameters.class);
    }

    @Test
    void aCodeIsToldWithItsDisplayAndMeaningInTheLanguageThatWasAskedFor() {
        Parameters english = lookUp("system", KIND, "code", "visit");
        Parameters french = lookUp("system", KIND, "code", "visit", "displayLanguage", "fr");
        Parameters byHeader = rest.get(
                        ask("CodeSystem/$lookup", "system", KIND, "code", "visit"), "Accept-Language", "fr")
                .expect(200)
                .as(Parameters.class);

        assertThat(value(english, "display")).isEqualTo("Visit");
        assertThat(value(english, "version")).isEqualTo("0.1.0");
        assertThat(value(english, "name")).isEqualTo("Journey entry kind");
        assertThat(value(french, "display")).isEqualTo("Visite");
        assertThat(value(byHeader, "display")).isEqualTo("Visite");
        assertThat(property(english, "definition").get(0)).startsWith("A meeting that takes or took place");
        assertThat(property(french, "definition").get(0)).startsWith("Une rencontre qui a lieu");
        assertThat(english.getParameter())
                .filteredOn(parameter -> parameter.getName().equals("designation"))
                .hasSize(2);
    }

    @Test
    void everyCodeOfOursHasItsOwnFrenchWord() {
        var codeSystems = rest.get("/CodeSystem?_count=200&url:below=" + OURS + "CodeSystem")
                .expect(200)
                .bundle();

        assertThat(codeSystems.getEntry()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(codeSystems.getEntry()).allSatisfy(entry -> {
            CodeSystem codeSystem = (CodeSystem) entry.getResource();
            String code = codeSystem.getConceptFirstRep().getCode();
            Parameters french = lookUp("system", codeSystem.getUrl(), "code", code, "displayLanguage", "fr");
            assertThat(value(french, "display"))
                    .isEqualTo(codeSystem.getConceptFirstRep().getDesignation().stream()
                            .filter(word -> "fr".equals(word.getLanguage()))
                            .findFirst()
                            .orElseThrow()
                            .getValue());
        });
    }

    @Test
    void onlyTheNamedPropertiesAreGiven() {
        Parameters answer = lookUp("system", ACT, "code", "AMB", "property", "parent");

        assertThat(property(answer, "parent")).containsExactly("_ActEncounterCode");
        assertThat(property(answer, "definition")).isEmpty();
        assertThat(value(answer, "display")).isEqualTo("ambulatory");
    }

    @Test
    void aCodingCanBeSentInsteadOfSystemAndCode() {
        var question = new Parameters();
        question.addParameter("coding", new Coding(KIND, "visit", null));

        assertThat(value(
                        rest.post("/CodeSystem/$lookup", Rest.json(question))
                                .expect(200)
                                .as(Parameters.class),
                        "display"))
                .isEqualTo("Visit");
    }

    @Test
    void unknownCodesAndSystemsAreNotFoundAndBadParametersAreNamed() {
        assertThat(rest.get(ask("CodeSystem/$lookup", "system", KIND, "code", "holiday"))
                        .expect(404)
                        .issue()
                        .getDiagnostics())
                .contains("holiday");
        assertThat(rest.get(ask("CodeSystem/$lookup", "system", "https://nowhere.example.org", "code", "a"))
                        .status())
                .isEqualTo(404);
        assertThat(rest.get(ask("CodeSystem/$lookup", "code", "visit"))
                        .expect(400)
                        .expression())
                .isEqualTo("system");
        assertThat(rest.get(ask("CodeSystem/$lookup", "system", KIND))
                        .expect(400)
                        .expression())
                .isEqualTo("code");
        assertThat(rest.get(ask("CodeSystem/$lookup", "system", KIND, "code", "visit", "date", "2026"))
                        .expect(400)
                        .expression())
                .isEqualTo("date");
    }

    @Nested
    class Comparing {

        private String outcome(String codeA, String codeB) {
            return value(
                    rest.get(ask("CodeSystem/$subsumes", "system", ACT, "codeA", codeA, "codeB", codeB))
                            .expect(200)
                            .as(Parameters.class),
                    "outcome");
        }

        @Test
        void aConceptSubsumesWhatIsBelowIt() {
            assertThat(outcome("_ActEncounterCode", "AMB")).isEqualTo("subsumes");
            assertThat(outcome("AMB", "_ActEncounterCode")).isEqualTo("subsumed-by");
            assertThat(outcome("AMB", "AMB")).isEqualTo("equivalent");
            assertThat(outcome("AMB", "EMER")).isEqualTo("not-subsumed");
        }

        @Test
        void ourOwnCodeSystemsAnswerByIdToo() {
            assertThat(value(
                            rest.get(ask("CodeSystem/journey-kind/$subsumes", "codeA", "visit", "codeB", "form"))
                                    .expect(200)
                                    .as(Parameters.class),
                            "outcome"))
                    .isEqualTo("not-subsumed");
        }

        @Test
        void unknownCodesAreNotFoundAndMissingOnesAreNamed() {
            assertThat(rest.get(ask("CodeSystem/$subsumes", "system", ACT, "codeA", "AMB", "codeB", "NOPE"))
                            .expect(404)
                            .issue()
                            .getDiagnostics())
                    .contains("NOPE");
            assertThat(rest.get(ask("CodeSystem/$subsumes", "system", ACT, "codeA", "AMB"))
                            .expect(400)
                            .expression())
                    .isEqualTo("codeB");
        }
    }
}

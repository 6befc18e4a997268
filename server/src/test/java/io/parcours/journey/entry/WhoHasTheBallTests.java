package io.parcours.journey.entry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.support.Statuses;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each status of each type says on the journey, and who has the ball. Guide: /ig/journey.html, table of states. */
class WhoHasTheBallTests {

    private static final Instant UPDATED = Instant.parse("2031-01-01T00:00:00Z");

    private final JourneyRules rules = new JourneyRules(new Moments(ZoneId.of("Europe/Paris")));

    @ParameterizedTest
    @CsvSource({
        // type, status, state, phase, who has the ball (none: nothing is expected)
        "Appointment, proposed, proposed, before, Patient/amina",
        "Appointment, pending, planned, before, Patient/amina",
        "Appointment, booked, planned, before, Patient/amina",
        "Appointment, arrived, active, visit, Practitioner/moreau",
        "Appointment, checked-in, active, visit, Practitioner/moreau",
        "Appointment, fulfilled, done, visit, none",
        "Appointment, cancelled, cancelled, before, none",
        "Appointment, noshow, missed, before, none",
        "Appointment, waitlist, proposed, before, Patient/amina",
        "Encounter, planned, planned, before, Practitioner/moreau",
        "Encounter, in-progress, active, visit, Practitioner/moreau",
        "Encounter, onleave, on-hold, visit, Practitioner/moreau",
        "Encounter, finished, done, visit, none",
        "Encounter, cancelled, cancelled, visit, none",
        "Task, draft, proposed, after, Practitioner/moreau",
        "Task, requested, proposed, after, Organization/homecare",
        "Task, received, planned, after, Organization/homecare",
        "Task, accepted, planned, after, Organization/homecare",
        "Task, ready, planned, after, Organization/homecare",
        "Task, in-progress, active, after, Organization/homecare",
        "Task, on-hold, on-hold, after, Organization/homecare",
        "Task, rejected, active, after, Practitioner/moreau",
        "Task, failed, active, after, Practitioner/moreau",
        "Task, completed, done, after, none",
        "Task, cancelled, cancelled, after, none",
        "CarePlan, draft, proposed, after, Practitioner/moreau",
        "CarePlan, active, active, after, Practitioner/moreau",
        "CarePlan, on-hold, on-hold, after, Practitioner/moreau",
        "CarePlan, completed, done, after, none",
        "CarePlan, revoked, cancelled, after, none",
        "ServiceRequest, draft, proposed, after, Practitioner/moreau",
        "ServiceRequest, active, planned, after, Organization/homecare",
        "ServiceRequest, on-hold, on-hold, after, Practitioner/moreau",
        "ServiceRequest, completed, done, after, none",
        "ServiceRequest, revoked, cancelled, after, none",
        "QuestionnaireResponse, in-progress, active, after, Patient/amina",
        "QuestionnaireResponse, completed, done, after, none",
        "QuestionnaireResponse, stopped, cancelled, after, none",
        "Communication, preparation, proposed, after, Practitioner/moreau",
        "Communication, completed, done, after, none",
        "Communication, not-done, missed, after, none",
        "CommunicationRequest, active, planned, after, Practitioner/moreau",
        "CommunicationRequest, completed, done, after, none",
        "DiagnosticReport, registered, planned, visit, Organization/homecare",
        "DiagnosticReport, preliminary, active, visit, Organization/homecare",
        "DiagnosticReport, final, done, visit, none",
        "Procedure, preparation, planned, visit, Practitioner/moreau",
        "Procedure, in-progress, active, visit, Practitioner/moreau",
        "Procedure, completed, done, visit, none",
        "Procedure, not-done, missed, visit, none",
        "Immunization, completed, done, visit, none",
        "Immunization, not-done, missed, visit, none",
        "MedicationRequest, draft, proposed, after, Practitioner/moreau",
        "MedicationRequest, active, active, after, none",
        "MedicationRequest, on-hold, on-hold, after, Practitioner/moreau",
        "MedicationRequest, completed, done, after, none",
        "MedicationRequest, stopped, cancelled, after, none",
        "Goal, accepted, planned, after, Patient/amina",
        "Goal, active, active, after, Patient/amina",
        "Goal, completed, done, after, none",
        "Goal, cancelled, cancelled, after, none",
        "Consent, draft, proposed, before, Patient/amina",
        "Consent, active, active, before, none",
        "Consent, inactive, done, before, none",
        "DocumentReference, current, done, after, none"
    })
    void aStatusSaysHowFarTheEntryIsAndWhoHasTheBall(
            String type, String status, String state, String phase, String holder) {
        JourneyFacts facts = facts(type, status).orElseThrow();

        assertThat(facts.state().code()).isEqualTo(state);
        assertThat(facts.phase().code()).isEqualTo(phase);
        assertThat(facts.status()).isEqualTo(status);
        assertThat(facts.loop() == null ? "none" : holder(facts.loop())).isEqualTo(holder);
    }

    private static String holder(OpenLoop loop) {
        return loop.holder() == null ? "nobody" : loop.holder().reference();
    }

    @Test
    void aLoopThatNobodyHoldsIsSaidToBeNobodys() {
        JourneyFacts facts = rules.facts(
                        parse(
                                "{\"resourceType\":\"Task\",\"status\":\"requested\",\"for\":{\"reference\":\"Patient/amina\"}}"),
                        UPDATED)
                .orElseThrow();

        assertThat(facts.loop()).isEqualTo(new OpenLoop(null, UPDATED, null));
        assertThat(requireNonNull(facts.loop()).holderKind()).isEqualTo(HolderKind.NOBODY);
    }

    @Test
    void whoHasNotAnsweredYetHasTheBallOnAnAppointment() {
        JourneyFacts facts = rules.facts(
                        parse("{\"resourceType\":\"Appointment\",\"status\":\"pending\",\"participant\":["
                                + "{\"actor\":{\"reference\":\"Patient/amina\"},\"status\":\"accepted\"},"
                                + "{\"actor\":{\"reference\":\"Practitioner/moreau\"},\"status\":\"needs-action\"}]}"),
                        UPDATED)
                .orElseThrow();

        assertThat(requireNonNull(facts.loop()).holder()).isEqualTo(new Party("Practitioner", "moreau"));
    }

    static Stream<Arguments> everyStatusOfEveryType() {
        return JourneyRules.types().stream()
                .filter(type -> !type.equals("Condition"))
                .flatMap(type -> Statuses.of(type).stream().map(status -> Arguments.of(type, status)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusOfEveryType")
    void everyStatusHasAnAnswerAndOnlyErrorsAreLeftOut(String type, String status) {
        assertThat(facts(type, status).isEmpty()).isEqualTo(status.equals("entered-in-error"));
    }

    @ParameterizedTest
    @MethodSource("everyStatusOfEveryType")
    void aClosedEntryExpectsNothing(String type, String status) {
        facts(type, status).filter(facts -> facts.state().isClosed()).ifPresent(facts -> assertThat(facts.loop())
                .isNull());
    }

    @ParameterizedTest
    @MethodSource("everyStatusOfEveryType")
    void theSummaryOfAnEntryCarriesItsStatus(String type, String status) {
        String json =
                FhirContext.forR4Cached().newJsonParser().encodeResourceToString(JourneyRules.skeleton(type, status));

        assertThat(json).contains("\"" + status + "\"");
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void aResourceThatSaysNothingIsStillAnEntryAtTheMomentOfItsLastChange(String type) {
        JourneyFacts facts = rules.facts(parse("{\"resourceType\":\"" + type + "\"}"), UPDATED)
                .orElseThrow();

        assertThat(facts.moment()).isEqualTo(UPDATED);
        assertThat(facts.title().english()).isNotBlank();
        assertThat(facts.title().french()).isNotBlank();
    }

    static Stream<String> everyType() {
        return JourneyRules.types().stream();
    }

    private Optional<JourneyFacts> facts(String type, String status) {
        String name = type.equals("Goal") ? "lifecycleStatus" : "status";
        String patient = "{\"reference\":\"Patient/amina\"}";
        String doctor = "{\"reference\":\"Practitioner/moreau\"}";
        String team = "{\"reference\":\"Organization/homecare\"}";
        String people =
                switch (type) {
                    case "Appointment" ->
                        "\"participant\":[{\"actor\":" + patient + ",\"status\":\"accepted\"},{\"actor\":" + doctor
                                + ",\"status\":\"accepted\"}]";
                    case "Encounter" ->
                        "\"subject\":" + patient + ",\"participant\":[{\"individual\":" + doctor
                                + "}],\"serviceProvider\":" + team;
                    case "Task" -> "\"for\":" + patient + ",\"requester\":" + doctor + ",\"owner\":" + team;
                    case "CarePlan" -> "\"subject\":" + patient + ",\"author\":" + doctor;
                    case "ServiceRequest" ->
                        "\"subject\":" + patient + ",\"requester\":" + doctor + ",\"performer\":[" + team + "]";
                    case "Communication", "CommunicationRequest" -> "\"subject\":" + patient + ",\"sender\":" + doctor;
                    case "DiagnosticReport" -> "\"subject\":" + patient + ",\"performer\":[" + team + "]";
                    case "Procedure" -> "\"subject\":" + patient + ",\"performer\":[{\"actor\":" + doctor + "}]";
                    case "MedicationRequest" -> "\"subject\":" + patient + ",\"requester\":" + doctor;
                    case "Immunization", "Consent" -> "\"patient\":" + patient;
                    default -> "\"subject\":" + patient;
                };
        return rules.facts(
                parse("{\"resourceType\":\"" + type + "\"," + people + ",\"" + name + "\":\"" + status + "\"}"),
                UPDATED);
    }

    private static Resource parse(String json) {
        return (Resource) FhirContext.forR4Cached().newJsonParser().parseResource(json);
    }
}

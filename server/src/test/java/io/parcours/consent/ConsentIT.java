package io.parcours.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.Tokens;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a patient refuses is not seen any more from the next request on, on every path, and totals say the same.
 *
 * @see <a href="https://profiles.ihe.net/ITI/PCF/">IHE Privacy Consent on FHIR</a>
 */
@ServerTest
class ConsentIT extends WithASharedRecord {

    @Nested
    class Decides {

        static Stream<Arguments> table() {
            return Stream.of(
                    row("no consent", "MRP", "MRP", list -> {}),
                    row("deny all", "", "", list -> list.deny(provision -> {})),
                    row(
                            "deny one organisation",
                            "",
                            "",
                            list -> list.deny(p -> actor(p, "Organization/" + list.clinic()))),
                    row(
                            "deny another organisation",
                            "MRP",
                            "MRP",
                            list -> list.deny(p -> actor(p, "Organization/" + list.practice()))),
                    row(
                            "deny one practitioner",
                            "MRP",
                            "",
                            list -> list.deny(p -> actor(p, "Practitioner/" + list.doctor()))),
                    row(
                            "deny a role of an organisation",
                            "MRP",
                            "",
                            list -> list.deny(p -> actor(
                                    p, ConsentReading.CALLER_ROLE, "practitioner", "Organization/" + list.clinic()))),
                    row(
                            "deny a class",
                            "P",
                            "P",
                            list -> list.deny(p -> p.addClass_(
                                    new Coding("http://hl7.org/fhir/resource-types", "Observation", null)))),
                    row(
                            "deny a label",
                            "MP",
                            "MP",
                            list -> list.deny(p -> p.addSecurityLabel(new Coding(CONFIDENTIALITY, "R", null)))),
                    row(
                            "deny another label",
                            "MRP",
                            "MRP",
                            list -> list.deny(p -> p.addSecurityLabel(new Coding(CONFIDENTIALITY, "V", null)))),
                    row(
                            "deny a purpose",
                            "",
                            "",
                            list -> list.deny(p -> p.addPurpose(new Coding(REASON, "TREAT", null)))),
                    row(
                            "deny another purpose",
                            "MRP",
                            "MRP",
                            list -> list.deny(p -> p.addPurpose(new Coding(REASON, "HRESCH", null)))),
                    row(
                            "deny an author",
                            "P",
                            "P",
                            list -> list.deny(p -> actor(
                                    p,
                                    "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
                                    "AUT",
                                    "Practitioner/" + list.doctor()))),
                    row(
                            "deny one resource",
                            "RP",
                            "RP",
                            list -> list.deny(p -> p.addData()
                                    .setMeaning(ConsentDataMeaning.INSTANCE)
                                    .setReference(new Reference("Observation/" + list.measure())))),
                    row(
                            "deny what happened in a time",
                            "P",
                            "P",
                            list -> list.deny(p -> p.getDataPeriod()
                                    .setStartElement(new DateTimeType("2026-05-01"))
                                    .setEndElement(new DateTimeType("2026-05-31")))),
                    row(
                            "deny for a time that is over",
                            "MRP",
                            "MRP",
                            list -> list.deny(p -> p.getPeriod().setEndElement(new DateTimeType("2026-01-01")))),
                    row(
                            "deny for a time that has begun",
                            "",
                            "",
                            list -> list.deny(p -> p.getPeriod().setStartElement(new DateTimeType("2026-01-01")))),
                    row(
                            "deny all but one organisation",
                            "MRP",
                            "MRP",
                            list -> list.deny(p ->
                                    actor(exception(p, ConsentProvisionType.PERMIT), "Organization/" + list.clinic()))),
                    row(
                            "deny all but another organisation",
                            "",
                            "",
                            list -> list.deny(p -> actor(
                                    exception(p, ConsentProvisionType.PERMIT), "Organization/" + list.practice()))),
                    row(
                            "deny all but a class",
                            "P",
                            "P",
                            list -> list.deny(p -> exception(p, ConsentProvisionType.PERMIT)
                                    .addClass_(new Coding("http://hl7.org/fhir/resource-types", "Condition", null)))),
                    row(
                            "permit one organisation, but for a label",
                            "MP",
                            "MP",
                            list -> list.permit(p -> {
                                actor(p, "Organization/" + list.clinic());
                                exception(p, ConsentProvisionType.DENY)
                                        .addSecurityLabel(new Coding(CONFIDENTIALITY, "R", null));
                            })),
                    row(
                            "permit another organisation, but for a label",
                            "MRP",
                            "MRP",
                            list -> list.permit(p -> {
                                actor(p, "Organization/" + list.practice());
                                exception(p, ConsentProvisionType.DENY)
                                        .addSecurityLabel(new Coding(CONFIDENTIALITY, "R", null));
                            })),
                    row("a refusal wins over a later permission", "", "", list -> {
                        list.deny(p -> actor(p, "Organization/" + list.clinic()));
                        list.permit(p -> actor(p, "Organization/" + list.clinic()));
                    }),
                    row(
                            "a draft refuses nothing",
                            "MRP",
                            "MRP",
                            list -> list.write(Consent.ConsentState.DRAFT, ConsentProvisionType.DENY, p -> {})),
                    row(
                            "a mistaken one refuses nothing",
                            "MRP",
                            "MRP",
                            list -> list.write(
                                    Consent.ConsentState.ENTEREDINERROR, ConsentProvisionType.DENY, p -> {})));
        }

        private static Arguments row(String name, String system, String practitioner, Consumer<Writer> consents) {
            return Arguments.of(name, system, practitioner, consents);
        }

        private static ProvisionComponent exception(ProvisionComponent provision, ConsentProvisionType type) {
            return provision.addProvision().setType(type);
        }

        @ParameterizedTest(name = "{0}: the clinic''s system sees \"{1}\", its doctor \"{2}\"")
        @MethodSource("table")
        void whatTheConsentsSay(String name, String system, String practitioner, Consumer<Writer> consents) {
            consents.accept(new Writer(ConsentIT.this));

            assertThat(seenBy(clinicSystem)).isEqualTo(system);
            assertThat(seenBy(clinicDoctor)).isEqualTo(practitioner);
            assertThat(seenBy(herself)).as("the patient").isEqualTo("MRP");
        }
    }

    /** Writes consents as the patient. */
    record Writer(ConsentIT test) {

        String clinic() {
            return test.clinic;
        }

        String practice() {
            return test.practice;
        }

        String doctor() {
            return test.doctor;
        }

        String measure() {
            return test.measure;
        }

        void deny(Consumer<ProvisionComponent> criteria) {
            write(Consent.ConsentState.ACTIVE, ConsentProvisionType.DENY, criteria);
        }

        void permit(Consumer<ProvisionComponent> criteria) {
            write(Consent.ConsentState.ACTIVE, ConsentProvisionType.PERMIT, criteria);
        }

        void write(Consent.ConsentState state, ConsentProvisionType type, Consumer<ProvisionComponent> criteria) {
            test.herself.create(test.consent(type, criteria).setStatus(state));
        }
    }

    @Nested
    class ActsAtOnce {

        @Test
        void onEveryPathAndItsWithdrawalToo() {
            Consent refusal = consent(ConsentProvisionType.DENY, p -> actor(p, "Organization/" + clinic));
            String id = herself.create(refusal);

            clinicSystem.get("/Patient/" + patient).expect(404);
            clinicSystem.get("/Patient/" + patient + "/$journey").expect(404);
            clinicSystem.get("/Observation/" + measure + "/_history").expect(404);
            clinicSystem.get("/Observation/" + measure + "/_history/1").expect(404);
            assertThat(clinicSystem
                            .get("/Patient?_id=" + patient + "&_summary=count")
                            .bundle()
                            .getTotal())
                    .isZero();
            assertThat(clinicSystem
                            .get("/Organization?_id=" + practice + "&_revinclude=Patient:organization")
                            .body())
                    .doesNotContain("\"Patient\"");

            refusal.setId(id);
            refusal.setStatus(Consent.ConsentState.INACTIVE);
            herself.update(refusal).expect(200);
            assertThat(seenBy(clinicSystem)).isEqualTo("MRP");
        }

        @Test
        void onTheJourneyWithRightTotals() {
            String all = clinicSystem
                    .get("/Patient/" + patient + "/$journey")
                    .expect(200)
                    .body();
            assertThat(all).contains(problem);
            herself.create(consent(
                    ConsentProvisionType.DENY,
                    p -> p.addClass_(new Coding("http://hl7.org/fhir/resource-types", "Condition", null))));

            Answer journey =
                    clinicSystem.get("/Patient/" + patient + "/$journey").expect(200);
            assertThat(journey.body()).doesNotContain(problem);
            assertThat(journey.bundle().getTotal())
                    .isEqualTo(journey.bundle().getEntry().size());
        }

        @Test
        void onVersionsThatSaidMoreThanTheResourceSaysNow() {
            Observation now = practiceSystem.get("/Observation/" + restricted).as(Observation.class);
            now.getMeta().getSecurity().clear();
            practiceSystem.put("/Observation/" + restricted, Rest.json(now)).expect(200);
            herself.create(consent(
                    ConsentProvisionType.DENY, p -> p.addSecurityLabel(new Coding(CONFIDENTIALITY, "R", null))));

            String labelled = clinicSystem
                    .get("/Observation/" + restricted + "/_history")
                    .expect(200)
                    .body();
            assertThat(labelled).doesNotContain("\"code\":\"R\"");
        }
    }

    @Nested
    class IsWritten {

        @Test
        void byThePatientOrARelativeAndByNobodyElse() {
            Consent own = consent(ConsentProvisionType.PERMIT, p -> {});
            clinicSystem.post("/Consent", Rest.json(own)).expect(403);
            clinicDoctor.post("/Consent", Rest.json(own)).expect(403);
            String id = herself.create(consent(
                    ConsentProvisionType.DENY, p -> p.addSecurityLabel(new Coding(CONFIDENTIALITY, "V", null))));

            own.setId(id);
            clinicSystem.update(own).expect(403);
            clinicSystem.delete("/Consent/" + id).expect(403);

            var daughter = new RelatedPerson();
            daughter.setPatient(new Reference("Patient/" + patient)).setActive(true);
            String relative = practiceSystem.create(daughter);
            Tokens.relative(rest, relative, patient).update(own).expect(200);
        }

        @Test
        void informedConsentIsRecordedByProfessionalsAndOpensNothing() {
            Consent informed = consent(ConsentProvisionType.DENY, p -> {});
            informed.setScope(coded("http://terminology.hl7.org/CodeSystem/consentscope", "treatment"));
            String id = clinicSystem.create(informed);

            assertThat(seenBy(clinicSystem)).isEqualTo("MRP");
            assertThat(clinicSystem.get("/Patient/" + patient + "/$journey").body())
                    .contains(id);
        }

        @Test
        void withNothingThatCannotBeHeld() {
            herself.post(
                            "/Consent",
                            Rest.json(consent(
                                    ConsentProvisionType.DENY, p -> p.addCode(coded("http://loinc.org", "1-8")))))
                    .expect(422);
            herself.post("/Consent", Rest.json(consent(ConsentProvisionType.DENY, p -> p.addActor()
                            .setRole(new CodeableConcept().setText("x"))
                            .setReference(new Reference().setDisplay("Dr X")))))
                    .expect(422);

            assertThat(seenBy(clinicSystem)).isEqualTo("MRP");
        }
    }
}

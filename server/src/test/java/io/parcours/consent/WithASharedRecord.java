package io.parcours.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.Tokens;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A patient in the care of a practice, whose circle a clinic and its doctor belong to as well; new for each test. */
abstract class WithASharedRecord {

    static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    @Autowired
    Rest rest;

    String practice;
    String clinic;
    String patient;
    String doctor;
    String measure;
    String restricted;
    String problem;
    Rest practiceSystem;
    Rest clinicSystem;
    Rest clinicDoctor;
    Rest herself;

    @BeforeEach
    void aPatientWhomTwoOrganisationsLookAfter() {
        practice = rest.asOperator().create(new Organization().setName("Practice"));
        clinic = rest.asOperator().create(new Organization().setName("Clinic"));
        doctor = rest.asOperator().create(new Practitioner());
        practiceSystem = Tokens.system(rest, practice);
        clinicSystem = Tokens.system(rest, clinic);
        clinicDoctor = Tokens.practitioner(rest, doctor, clinic);
        patient =
                practiceSystem.create(new Patient().setManagingOrganization(new Reference("Organization/" + practice)));
        herself = Tokens.patient(rest, patient);
        var team = new CareTeam();
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE).setSubject(new Reference("Patient/" + patient));
        team.addParticipant().setMember(new Reference("Organization/" + clinic));
        practiceSystem.create(team);
        measure = practiceSystem.create(observation());
        Observation labelled = observation();
        labelled.getMeta().addSecurity(CONFIDENTIALITY, "R", null);
        restricted = practiceSystem.create(labelled);
        var condition = new Condition();
        condition.setSubject(new Reference("Patient/" + patient));
        condition.setRecordedDateElement(new DateTimeType("2020-01-01"));
        problem = clinicSystem.create(condition);
    }

    private Observation observation() {
        var observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.setCode(new CodeableConcept().setText("Pulse"));
        observation.setSubject(new Reference("Patient/" + patient));
        observation.setEffective(new DateTimeType("2026-05-04T09:00:00Z"));
        observation.addPerformer(new Reference("Practitioner/" + doctor));
        return observation;
    }

    Consent consent(ConsentProvisionType type, Consumer<ProvisionComponent> criteria) {
        var consent = new Consent();
        consent.setStatus(Consent.ConsentState.ACTIVE)
                .setScope(coded("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"))
                .addCategory(coded("http://loinc.org", "59284-0"))
                .setPatient(new Reference("Patient/" + patient))
                .setDateTimeElement(new DateTimeType("2026-05-04T09:00:00Z"))
                .addPolicy()
                .setUri("https://parcours.io/fhir/policy/circle-of-care");
        consent.getProvision().setType(type);
        criteria.accept(consent.getProvision());
        return consent;
    }

    static CodeableConcept coded(String system, String code) {
        return new CodeableConcept().addCoding(new Coding(system, code, null));
    }

    static void actor(ProvisionComponent provision, String reference) {
        actor(provision, "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", reference);
    }

    static void actor(ProvisionComponent provision, String system, String role, String reference) {
        provision.addActor().setRole(coded(system, role)).setReference(new Reference(reference));
    }

    /** What the clinic's system, and the clinic's doctor, see of the three resources: M, R and P, in that order. */
    String seenBy(Rest caller) {
        String one = (sees(caller, "Observation", measure) ? "M" : "")
                + (sees(caller, "Observation", restricted) ? "R" : "")
                + (sees(caller, "Condition", problem) ? "P" : "");
        String found = (finds(caller, "Observation", measure) ? "M" : "")
                + (finds(caller, "Observation", restricted) ? "R" : "")
                + (finds(caller, "Condition", problem) ? "P" : "");
        assertThat(found).as("what is found is what can be read").isEqualTo(one);
        return one;
    }

    private static boolean sees(Rest caller, String type, String id) {
        int status = caller.get("/" + type + "/" + id).status();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    private boolean finds(Rest caller, String type, String id) {
        Answer answer = caller.get("/" + type + "?patient=" + patient + "&_total=accurate")
                .expect(200);
        assertThat(answer.bundle().getTotal())
                .isEqualTo(answer.bundle().getEntry().size());
        return answer.body().contains("\"" + id + "\"");
    }
}

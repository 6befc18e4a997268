package io.parcours.support;

import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.StringType;

/**
 * Resources as systems write them that follow other guides: what US Core makes mandatory and must support, and what FR Core adds for France.
 * Nobody in them is real.
 */
public final class ForeignResources {

    private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/";
    private static final String FR_CORE = "https://hl7.fr/ig/fhir/core/StructureDefinition/";
    private static final Reference PATIENT = new Reference("Patient/pat-1");
    private static final Reference PRACTITIONER = new Reference("Practitioner/prac-1");
    private static final Reference ORGANIZATION = new Reference("Organization/org-1");

    private ForeignResources() {}

    public static List<Resource> ofUsCore() {
        return List.of(
                usCorePatient(),
                usCorePractitioner(),
                new PractitionerRole()
                        .setPractitioner(PRACTITIONER)
                        .setOrganization(ORGANIZATION)
                        .addCode(coded("http://nucc.org/provider-taxonomy", "208D00000X")),
                new Organization().setActive(true).setName("Hillside Clinic"),
                new Location().setName("Hillside Clinic").setStatus(Location.LocationStatus.ACTIVE),
                usCoreEncounter(),
                usCoreCarePlan(),
                usCoreCareTeam(),
                usCoreGoal(),
                usCoreServiceRequest(),
                usCoreDocument());
    }

    public static List<Resource> ofFrCore() {
        return List.of(
                frCorePatient(),
                frCorePractitioner(),
                frCoreOrganization(),
                frCoreSchedule(),
                frCoreSlot(),
                frCoreAppointment());
    }

    private static Patient usCorePatient() {
        var patient = new Patient();
        patient.addIdentifier().setSystem("http://hospital.example.org/mrn").setValue("1032702");
        patient.addName().setFamily("Shaw").addGiven("Amy");
        patient.setGender(Enumerations.AdministrativeGender.FEMALE).setBirthDateElement(new DateType("1987-02-20"));
        patient.addCommunication().setLanguage(coded("urn:ietf:bcp:47", "en"));
        Extension race = patient.addExtension().setUrl(US_CORE + "us-core-race");
        race.addExtension("ombCategory", new Coding("urn:oid:2.16.840.1.113883.6.238", "2106-3", "White"));
        race.addExtension("text", new StringType("White"));
        patient.addExtension(US_CORE + "us-core-birthsex", new CodeType("F"));
        return patient;
    }

    private static Practitioner usCorePractitioner() {
        var practitioner = new Practitioner();
        practitioner.addIdentifier().setSystem("http://hl7.org/fhir/sid/us-npi").setValue("9941339100");
        practitioner.addName().setFamily("Bone").addGiven("Ronald");
        return practitioner;
    }

    private static Encounter usCoreEncounter() {
        var encounter = new Encounter();
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory"));
        encounter.addType(new CodeableConcept().setText("Office visit"));
        encounter.setSubject(PATIENT);
        encounter.getPeriod().setStartElement(new DateTimeType("2024-11-01T17:00:14-05:00"));
        return encounter;
    }

    private static CarePlan usCoreCarePlan() {
        var plan = new CarePlan();
        plan.setStatus(CarePlan.CarePlanStatus.ACTIVE)
                .setIntent(CarePlan.CarePlanIntent.ORDER)
                .setSubject(PATIENT);
        plan.addCategory(coded(US_CORE.replace("StructureDefinition/", "CodeSystem/careplan-category"), "assess-plan"));
        return plan;
    }

    private static CareTeam usCoreCareTeam() {
        var team = new CareTeam();
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE).setSubject(PATIENT);
        team.addParticipant().setMember(PRACTITIONER).addRole(coded("http://nucc.org/provider-taxonomy", "208D00000X"));
        return team;
    }

    private static Goal usCoreGoal() {
        var goal = new Goal();
        goal.setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE)
                .setDescription(new CodeableConcept().setText("Walk every day"))
                .setSubject(PATIENT);
        goal.addTarget().setDue(new DateType("2025-04-05"));
        return goal;
    }

    private static ServiceRequest usCoreServiceRequest() {
        return new ServiceRequest()
                .setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequest.ServiceRequestIntent.ORDER)
                .setCode(new CodeableConcept().setText("Referral to cardiology"))
                .setSubject(PATIENT)
                .setAuthoredOnElement(new DateTimeType("2024-11-01"))
                .setRequester(PRACTITIONER);
    }

    private static DocumentReference usCoreDocument() {
        var document = new DocumentReference();
        document.setStatus(Enumerations.DocumentReferenceStatus.CURRENT)
                .setType(coded("http://loinc.org", "34133-9"))
                .setSubject(PATIENT);
        document.addCategory(coded(
                US_CORE.replace("StructureDefinition/", "CodeSystem/us-core-documentreference-category"),
                "clinical-note"));
        document.addContent().getAttachment().setContentType("text/plain").setUrl("Binary/1");
        return document;
    }

    private static Patient frCorePatient() {
        var patient = new Patient();
        patient.addIdentifier(typed("INS-NIR", "urn:oid:1.2.250.1.213.1.4.8", "260058815400233"));
        patient.addIdentifier(typed("PI", "urn:oid:1.2.250.1.999.1", "2345"));
        patient.addName().setUse(HumanName.NameUse.OFFICIAL).setFamily("NESSI").addGiven("RUTH");
        patient.setGender(Enumerations.AdministrativeGender.FEMALE).setBirthDateElement(new DateType("1960-05-01"));
        patient.addExtension(
                "http://hl7.org/fhir/StructureDefinition/patient-birthPlace", new Address().setCity("Le Havre"));
        Extension reliability = patient.addExtension().setUrl(FR_CORE + "fr-core-identity-reliability");
        reliability.addExtension(
                "identityStatus",
                new Coding("https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0445", "VALI", "Identité qualifiée"));
        return patient;
    }

    private static Practitioner frCorePractitioner() {
        var practitioner = new Practitioner();
        practitioner.addIdentifier(typed("RPPS", "https://rpps.esante.gouv.fr", "10003456789"));
        practitioner.addIdentifier(typed("IDNPS", "urn:oid:1.2.250.1.71.4.2.1", "810003456789"));
        practitioner.addName().setFamily("Moreau").addGiven("Lise").addPrefix("DR");
        return practitioner;
    }

    private static Organization frCoreOrganization() {
        var organization = new Organization();
        organization.addIdentifier(typed("FINEG", "https://finess.esante.gouv.fr", "2A0000386"));
        return organization.setName("Centre hospitalier d'Ajaccio");
    }

    private static Schedule frCoreSchedule() {
        var schedule = new Schedule();
        schedule.addActor(PRACTITIONER);
        schedule.addExtension(FR_CORE + "fr-core-schedule-availability-time", new StringType("matin"));
        return schedule;
    }

    private static Slot frCoreSlot() {
        return new Slot()
                .setSchedule(new Reference("Schedule/1"))
                .setStatus(Slot.SlotStatus.FREE)
                .setStartElement(new InstantType("2027-03-28T09:00:00+02:00"))
                .setEndElement(new InstantType("2027-03-28T09:20:00+02:00"));
    }

    private static Appointment frCoreAppointment() {
        var appointment = new Appointment();
        appointment.setStatus(Appointment.AppointmentStatus.BOOKED);
        appointment.setStartElement(new InstantType("2027-03-28T09:00:00+02:00"));
        appointment.setEndElement(new InstantType("2027-03-28T09:20:00+02:00"));
        appointment.addParticipant().setActor(PATIENT).setStatus(Appointment.ParticipationStatus.ACCEPTED);
        appointment.addParticipant().setActor(PRACTITIONER).setStatus(Appointment.ParticipationStatus.ACCEPTED);
        appointment.addExtension(
                FR_CORE + "fr-core-appointment-operator", new CanonicalType("https://example.org/operators/1"));
        return appointment;
    }

    private static Identifier typed(String type, String system, String value) {
        return new Identifier()
                .setType(coded("https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203", type))
                .setSystem(system)
                .setValue(value);
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }
}

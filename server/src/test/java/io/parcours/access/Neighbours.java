package io.parcours.access;

import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.Tokens;
import java.util.UUID;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * Two patients, each in the care of an organisation of their own, and everybody who may want to look: what the tests about leaks are played
 * with. All are new, so that tests do not disturb one another.
 */
final class Neighbours {

    /** Amina is in the care of the practice, Bruno in that of the clinic; the home-care team looks after nobody yet. */
    final String practice;

    final String clinic;
    final String homeCare;
    final String amina;
    final String bruno;

    final Rest practiceSystem;
    final Rest clinicSystem;
    final Rest homeCareSystem;
    final Rest aminaHerself;
    final Rest brunoHimself;

    /** A doctor of the clinic. */
    final Rest doctor;

    final String doctorId = "dr-" + UUID.randomUUID();

    Neighbours(Rest rest) {
        Rest operator = rest.asOperator();
        practice = operator.create(new Organization().setName("Practice"));
        clinic = operator.create(new Organization().setName("Clinic"));
        homeCare = operator.create(new Organization().setName("Home care"));
        practiceSystem = Tokens.system(rest, practice);
        clinicSystem = Tokens.system(rest, clinic);
        homeCareSystem = Tokens.system(rest, homeCare);
        amina = practiceSystem.create(Cast.amina().setManagingOrganization(new Reference("Organization/" + practice)));
        bruno = clinicSystem.create(bruno().setManagingOrganization(new Reference("Organization/" + clinic)));
        aminaHerself = Tokens.patient(rest, amina);
        brunoHimself = Tokens.patient(rest, bruno);
        doctor = Tokens.practitioner(rest, doctorId, clinic);
    }

    private static Patient bruno() {
        var patient = new Patient();
        patient.addName().setFamily("Secretan").addGiven("Bruno");
        patient.addIdentifier().setSystem("https://parcours.io/tests").setValue("bruno-" + UUID.randomUUID());
        return patient;
    }

    static Observation measure(String patient) {
        var measure = new Observation();
        measure.setStatus(Observation.ObservationStatus.FINAL);
        measure.getCode().addCoding().setSystem("http://loinc.org").setCode("8867-4");
        measure.setSubject(new Reference("Patient/" + patient));
        measure.setValue(new org.hl7.fhir.r4.model.Quantity(77));
        return measure;
    }

    static CareTeam team(String patient, String... members) {
        var team = new CareTeam();
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE).setSubject(new Reference("Patient/" + patient));
        for (String member : members) {
            team.addParticipant().setMember(new Reference(member));
        }
        return team;
    }

    static RelatedPerson relative(String patient) {
        var relative = new RelatedPerson();
        relative.setActive(true).setPatient(new Reference("Patient/" + patient));
        return relative;
    }
}

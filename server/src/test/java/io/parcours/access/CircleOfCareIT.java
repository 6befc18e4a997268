package io.parcours.access;

import static io.parcours.access.Neighbours.measure;
import static io.parcours.access.Neighbours.relative;
import static io.parcours.access.Neighbours.team;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.Tokens;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is in a patient's circle of care, from when on, and until when. */
@ServerTest
class CircleOfCareIT {

    @Autowired
    Rest rest;

    private Neighbours all;
    private String hidden;

    @BeforeEach
    void somethingOfBruno() {
        all = new Neighbours(rest);
        hidden = all.clinicSystem.create(measure(all.bruno).addIdentifier(identifier("hidden")));
    }

    private Identifier identifier(String value) {
        return new Identifier()
                .setSystem("https://parcours.io/tests/" + all.bruno)
                .setValue(value);
    }

    @Test
    void aMemberOfTheCareTeamSeesUntilThePeriodEnds() {
        CareTeam team = team(all.bruno, "Organization/" + all.homeCare);
        all.homeCareSystem.get("/Observation/" + hidden).expect(404);

        String id = all.clinicSystem.create(team);
        all.homeCareSystem.get("/Observation/" + hidden).expect(200);
        assertThat(ids(all.homeCareSystem.get("/Observation?patient=" + all.bruno)))
                .contains(hidden);

        team.setId(id);
        team.getParticipantFirstRep().getPeriod().setEnd(Date.from(java.time.Instant.parse("2026-01-01T00:00:00Z")));
        all.clinicSystem.update(team).expect(200);
        all.homeCareSystem.get("/Observation/" + hidden).expect(404);

        team.getParticipantFirstRep().setPeriod(null);
        team.setStatus(CareTeam.CareTeamStatus.SUSPENDED);
        all.clinicSystem.update(team).expect(200);
        all.homeCareSystem.get("/Observation/" + hidden).expect(404);
    }

    @Test
    void aRefusalSaysWhyInTheAuditAndNotToTheCaller() {
        String reason = "The caller is not in the patient's circle of care.";
        assertThat(all.homeCareSystem.get("/Observation/" + hidden).expect(404).body())
                .doesNotContain("circle");

        assertThat(all.brunoHimself
                        .get("/AuditEvent?outcome=4&entity=Observation/" + hidden)
                        .expect(200)
                        .body())
                .contains(reason)
                .contains(all.homeCare);
    }

    @Test
    void anAppointmentLetsInForATimeAndItsCancellationEndsThat() {
        Appointment visit = Cast.appointment(all.bruno, "2030-05-04T09:00:00+02:00");
        visit.addParticipant()
                .setActor(new Reference("Organization/" + all.homeCare).setType("Organization"))
                .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        visit.getParticipant().remove(1);
        String nurse = all.homeCareSystem.create(new Practitioner());
        visit.addParticipant()
                .setActor(new Reference("Practitioner/" + nurse))
                .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        Rest theNurse = Tokens.practitioner(rest, nurse, all.homeCare);
        theNurse.get("/Patient/" + all.bruno).expect(404);

        String id = all.clinicSystem.create(visit);
        theNurse.get("/Patient/" + all.bruno).expect(200);
        theNurse.post("/CareTeam", Rest.json(team(all.bruno, "Practitioner/" + nurse)))
                .expect(403);

        visit.setId(id);
        visit.setStatus(Appointment.AppointmentStatus.CANCELLED);
        all.clinicSystem.update(visit).expect(200);
        theNurse.get("/Patient/" + all.bruno).expect(404);
    }

    @Test
    void aReferralIsSeenByWhomItIsHandedToAndOpensTheRecordWhenItIsAccepted() {
        var referral = new ServiceRequest();
        referral.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequest.ServiceRequestIntent.ORDER)
                .setSubject(new Reference("Patient/" + all.bruno))
                .addPerformer(new Reference("Organization/" + all.homeCare));
        String order = all.clinicSystem.create(referral);
        Task task = Cast.task(all.bruno, "2026-05-04T09:00:00+02:00");
        task.setFocus(new Reference("ServiceRequest/" + order)).setOwner(new Reference("Organization/" + all.homeCare));
        String id = all.clinicSystem.create(task);

        all.homeCareSystem.get("/ServiceRequest/" + order).expect(200);
        Task seen = all.homeCareSystem.get("/Task/" + id).expect(200).as(Task.class);
        all.homeCareSystem.get("/Patient/" + all.bruno).expect(404);
        all.practiceSystem.get("/Task/" + id).expect(404);

        Task grabbed = seen.copy();
        grabbed.setRequester(new Reference("Organization/" + all.homeCare));
        all.homeCareSystem.update(grabbed).expect(403);

        seen.setStatus(Task.TaskStatus.ACCEPTED);
        all.homeCareSystem.update(seen).expect(200);
        all.homeCareSystem.get("/Patient/" + all.bruno).expect(200);
        all.homeCareSystem.get("/Observation/" + hidden).expect(200);
    }

    @Test
    void aRelativeSeesWhileTheMandateLasts() {
        RelatedPerson relative = relative(all.bruno);
        String id = all.clinicSystem.create(relative);
        Rest daughter = Tokens.relative(rest, id, all.bruno);
        daughter.get("/Observation/" + hidden).expect(200);
        daughter.get("/Patient/" + all.bruno + "/$journey").expect(200);
        Tokens.relative(rest, id, all.amina).get("/Patient/" + all.amina).expect(404);

        relative.setId(id);
        relative.setActive(false);
        all.clinicSystem.update(relative).expect(200);
        daughter.get("/Observation/" + hidden).expect(404);
        daughter.post("/Observation", Rest.json(measure(all.bruno))).expect(400);
    }

    @Test
    void aPractitionerActsForOneOrganisationOnly() {
        all.doctor.get("/Observation/" + hidden).expect(200);
        Tokens.practitioner(rest, all.doctorId, all.practice)
                .get("/Observation/" + hidden)
                .expect(404);
    }

    @Test
    void anApplicationThatWasLaunchedForOnePatientSeesThatOne() {
        String other = all.clinicSystem.create(
                new Patient().setManagingOrganization(new Reference("Organization/" + all.clinic)));
        String measured = all.clinicSystem.create(measure(other));
        Rest launched = Tokens.caller(rest, claims -> claims.subject("doctor")
                .claim("scope", "patient/*.rs user/Practitioner.rs")
                .claim("organization", all.clinic)
                .claim("patient", all.bruno)
                .claim("fhirUser", "Practitioner/" + all.doctorId));

        launched.get("/Observation/" + hidden).expect(200);
        launched.get("/Observation/" + measured).expect(404);
        assertThat(total(launched, "/Patient?organization=Organization/" + all.clinic))
                .isEqualTo(1);
    }

    @Test
    void whatIsAboutTwoPatientsIsSeenByThoseWhoMaySeeBoth() {
        all.clinicSystem.create(team(all.bruno, "Organization/" + all.practice));
        Appointment both = Cast.appointment(all.amina, "2030-05-04T09:00:00+02:00");
        both.addParticipant()
                .setActor(new Reference("Patient/" + all.bruno))
                .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        String id = all.practiceSystem.create(both);

        all.practiceSystem.get("/Appointment/" + id).expect(200);
        all.clinicSystem.get("/Appointment/" + id).expect(404);
        all.brunoHimself.get("/Appointment/" + id).expect(404);
        assertThat(total(all.brunoHimself, "/Appointment?patient=" + all.bruno)).isZero();
        assertThat(all.brunoHimself.get("/Patient/" + all.bruno + "/$journey").body())
                .doesNotContain(id);
    }

    private static List<String> ids(Answer answer) {
        return answer.expect(200).bundle().getEntry().stream()
                .filter(Bundle.BundleEntryComponent::hasResource)
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    private static int total(Rest caller, String query) {
        return caller.get(query + "&_summary=count").expect(200).bundle().getTotal();
    }
}

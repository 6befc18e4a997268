package io.parcours.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.access.record.AccessRows;
import io.parcours.consent.ConsentPolicy;
import io.parcours.consent.ConsentPolicy.Unspoken;
import io.parcours.fhir.ResourceId;
import io.parcours.identity.CallerRole;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same decision at another time, or under another policy: what has begun, what has ended, what nobody has permitted. */
@ServerTest
class WhenTimePassesIT {

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    AccessRows rows;

    private Neighbours all;
    private String doctor;
    private Rest theDoctor;

    @BeforeEach
    void aDoctorWhoLooksAfterNobody() {
        all = new Neighbours(rest);
        doctor = all.homeCareSystem.create(new Practitioner());
        theDoctor = Tokens.practitioner(rest, doctor, all.homeCare);
    }

    private boolean sees(Instant when, Unspoken unspoken) {
        var sql = new VisibleSql(new ConsentPolicy(unspoken), Clock.fixed(when, ZoneOffset.UTC));
        var viewer = new Viewer(
                CallerRole.PRACTITIONER,
                "Practitioner/" + doctor + " Organization/" + all.homeCare,
                "Organization/" + all.homeCare,
                null,
                "",
                "TREAT");
        return !new RecordAccess(jdbc, sql, new FactsJson(), rows)
                .visible(viewer, List.of(new ResourceId("Patient", all.bruno)))
                .isEmpty();
    }

    private boolean sees(Instant when) {
        return sees(when, Unspoken.CIRCLE_PERMITTED);
    }

    @Test
    void aBrokenGlassClosesAfterSomeHours() {
        var parameters = new Parameters();
        parameters.addParameter("patient", new Reference("Patient/" + all.bruno));
        parameters.addParameter("reason", new StringType("Unconscious, nobody to ask."));
        theDoctor.post("/Patient/$break-glass", Rest.json(parameters)).expect(200);

        Instant now = Clock.systemUTC().instant();
        assertThat(sees(now)).isTrue();
        assertThat(sees(now.plus(Duration.ofHours(5)))).isFalse();
        assertThat(sees(now.minus(Duration.ofHours(1)))).isFalse();
    }

    @Test
    void anAppointmentLetsInUntilAMonthAfterItsEnd() {
        Appointment visit = Cast.appointment(all.bruno, "2030-05-04T09:00:00Z");
        visit.addParticipant()
                .setActor(new Reference("Practitioner/" + doctor))
                .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        all.clinicSystem.create(visit);

        assertThat(sees(Instant.parse("2030-05-04T09:00:00Z"))).isTrue();
        assertThat(sees(Instant.parse("2030-06-03T09:29:59Z"))).isTrue();
        assertThat(sees(Instant.parse("2030-06-03T09:30:00Z"))).isFalse();
    }

    @Test
    void aMembershipBeginsAndEndsWithItsDays() {
        CareTeam team = Neighbours.team(all.bruno, "Organization/" + all.homeCare);
        team.getParticipantFirstRep()
                .getPeriod()
                .setStartElement(new DateTimeType("2030-05-04"))
                .setEndElement(new DateTimeType("2030-05-06"));
        all.clinicSystem.create(team);

        assertThat(sees(Instant.parse("2030-05-03T23:59:59Z"))).isFalse();
        assertThat(sees(Instant.parse("2030-05-04T00:00:00Z"))).isTrue();
        assertThat(sees(Instant.parse("2030-05-06T23:59:59Z"))).isTrue();
        assertThat(sees(Instant.parse("2030-05-07T00:00:00Z"))).isFalse();
    }

    @Test
    void whereNothingIsSeenWithoutAPermissionOneOpensTheRecordToTheCircle() {
        Instant now = Clock.systemUTC().instant();
        all.clinicSystem.create(Neighbours.team(all.bruno, "Organization/" + all.homeCare));
        assertThat(sees(now, Unspoken.NOTHING)).isFalse();

        all.brunoHimself.create(permission());
        assertThat(sees(now, Unspoken.NOTHING)).isTrue();
        assertThat(sees(now)).isTrue();
    }

    @Test
    void aPermissionOpensNothingToOthers() {
        all.brunoHimself.create(permission());

        assertThat(sees(Clock.systemUTC().instant(), Unspoken.NOTHING)).isFalse();
        assertThat(sees(Clock.systemUTC().instant())).isFalse();
    }

    private Consent permission() {
        var consent = new Consent();
        consent.setStatus(Consent.ConsentState.ACTIVE)
                .setScope(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null)))
                .addCategory(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)))
                .setPatient(new Reference("Patient/" + all.bruno))
                .addPolicy()
                .setUri("https://parcours.io/fhir/policy/circle-of-care");
        consent.getProvision()
                .setType(Consent.ConsentProvisionType.PERMIT)
                .addActor()
                .setRole(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", null)))
                .setReference(new Reference("Organization/" + all.homeCare));
        return consent;
    }
}

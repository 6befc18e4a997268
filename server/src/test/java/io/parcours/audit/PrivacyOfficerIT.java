package io.parcours.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.Tokens;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A privacy officer sees who used the records that the organisation answers for, and reviews broken glasses; and sees no record. */
@ServerTest
class PrivacyOfficerIT {

    @Autowired
    Rest rest;

    private String organization;
    private String patient;
    private Rest officer;

    @BeforeEach
    void anOrganisationWithAPatient() {
        organization = rest.asOperator().create(new Organization().setName("Clinic"));
        patient = Tokens.system(rest, organization)
                .create(Cast.amina().setManagingOrganization(new Reference("Organization/" + organization)));
        officer = officerOf(organization);
    }

    private Rest officerOf(String of) {
        return Tokens.caller(rest, claims -> claims.subject("officer")
                .claim("scope", "user/*.cruds")
                .claim("organization", of)
                .claim("parcours_role", "privacy-officer")
                .claim("fhirUser", "Practitioner/officer"));
    }

    @Test
    void seesWhatOthersDidWithThePatientsOfTheOrganisation() {
        String elsewhere = rest.asOperator().create(new Organization().setName("Elsewhere"));
        Tokens.system(rest, elsewhere).get("/Patient/" + patient).expect(404);

        String about = "/AuditEvent?patient=" + patient + "&agent=Organization/" + elsewhere;
        assertThat(officer.get(about).expect(200).bundle().getTotal()).isEqualTo(1);
        assertThat(officerOf(rest.asOperator().create(new Organization().setName("Third")))
                        .get(about)
                        .expect(200)
                        .bundle()
                        .getTotal())
                .isZero();
    }

    @Test
    void seesNoRecord() {
        officer.get("/Patient/" + patient).expect(404);
        assertThat(officer.get("/Patient?_id=" + patient + "&_summary=count")
                        .bundle()
                        .getTotal())
                .isZero();
    }

    @Test
    void reviewsABrokenGlass() {
        String doctor = rest.asOperator().create(new Practitioner());
        String other = Tokens.system(rest, rest.asOperator().create(new Organization().setName("Other")))
                .create(Cast.amina());
        var parameters = new Parameters();
        parameters.addParameter("patient", new Reference("Patient/" + other));
        parameters.addParameter("reason", new StringType("Unconscious, nobody to ask."));
        Tokens.practitioner(rest, doctor, organization)
                .post("/Patient/$break-glass", Rest.json(parameters))
                .expect(200);

        Task review = (Task) officer.get("/Task?owner=Organization/" + organization)
                .expect(200)
                .bundle()
                .getEntryFirstRep()
                .getResource();
        officer.update(review.copy().setStatus(Task.TaskStatus.COMPLETED)).expect(200);
        officer.get("/Patient/" + other).expect(404);
        officer.update(review.copy().setDescription("x").setFor(new Reference("Patient/" + patient)))
                .expect(403);
    }
}

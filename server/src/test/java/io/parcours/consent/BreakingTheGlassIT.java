package io.parcours.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.Tokens;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** In an emergency a record opens at once, for a while, and never in silence. */
@ServerTest
class BreakingTheGlassIT extends WithASharedRecord {

    private static final String WHY = "Unconscious in the emergency room, no relative to ask.";

    private final String stranger = UUID.randomUUID().toString();

    private Rest strangersOrganisation() {
        return Tokens.practitioner(
                rest,
                rest.asOperator().create(new Practitioner()),
                rest.asOperator().create(new Organization().setName("Elsewhere " + stranger)));
    }

    private Answer breakGlass(Rest caller, String id, String reason) {
        var parameters = new Parameters();
        parameters.addParameter("patient", new Reference("Patient/" + id));
        parameters.addParameter("reason", new StringType(reason));
        return caller.post("/Patient/$break-glass", Rest.json(parameters));
    }

    @Test
    void andTheRecordIsOpenAndPatientAndOfficerKnow() {
        Rest emergency = strangersOrganisation();
        assertThat(seenBy(emergency)).isEmpty();

        breakGlass(emergency, patient, WHY).expect(200);

        assertThat(seenBy(emergency)).isEqualTo("MRP");
        Answer told = herself.get("/Communication?subject=Patient/" + patient).expect(200);
        assertThat(told.body()).contains(WHY);
        assertThat(((Communication) told.bundle().getEntryFirstRep().getResource())
                        .getReasonCodeFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("BTG");
        Task review = (Task) herself.get("/Task?patient=Patient/" + patient)
                .bundle()
                .getEntryFirstRep()
                .getResource();
        assertThat(review.getReasonCode().getText()).isEqualTo(WHY);
        assertThat(review.getOwner().getReference()).startsWith("Organization/");
        assertThat(herself.get("/AuditEvent?entity=Observation/" + measure + "&action=R")
                        .expect(200)
                        .body())
                .as("who saw it, and why")
                .contains("\"BTG\"");
        Task longer = review.copy();
        longer.getExecutionPeriod().setEndElement(new DateTimeType("2099-01-01"));
        emergency.update(longer).expect(403);
    }

    @Test
    void goesPastARefusalUnlessThatNamesEmergencies() {
        herself.create(consent(ConsentProvisionType.DENY, p -> {}));
        Rest emergency = strangersOrganisation();
        breakGlass(emergency, patient, WHY).expect(200);
        assertThat(seenBy(emergency)).isEqualTo("MRP");

        herself.create(consent(ConsentProvisionType.DENY, p -> p.addPurpose(new Coding(REASON, "BTG", null))));
        assertThat(seenBy(emergency)).isEmpty();
    }

    @Test
    void isForPractitionersWhoSayWhy() {
        breakGlass(clinicSystem, patient, WHY).expect(403);
        breakGlass(herself, patient, WHY).expect(403);
        breakGlass(strangersOrganisation(), patient, "why not").expect(400);
        breakGlass(strangersOrganisation(), UUID.randomUUID().toString(), WHY).expect(404);

        assertThat(herself.get("/Communication?subject=Patient/" + patient + "&_summary=count")
                        .bundle()
                        .getTotal())
                .isZero();
    }

    @Test
    void isNotImitatedByATaskThatNoOrganisationWroteFirst() {
        Rest emergency = strangersOrganisation();
        Task plain = new Task();
        plain.setStatus(Task.TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setFor(new Reference("Patient/" + patient))
                .setRequester(new Reference("Practitioner/" + doctor))
                .setOwner(new Reference("Organization/" + clinic));
        Task forged = plain.copy();
        forged.getCode()
                .addCoding()
                .setSystem("https://parcours.io/fhir/CodeSystem/care-activity")
                .setCode("broken-glass-review");
        forged.getExecutionPeriod()
                .setStartElement(new DateTimeType("2020-01-01"))
                .setEndElement(new DateTimeType("2099-01-01"));

        herself.post("/Task", Rest.json(forged)).expect(403);
        forged.setId(herself.create(plain));
        clinicSystem.update(forged).expect(403);

        herself.create(consent(ConsentProvisionType.DENY, p -> actor(p, "Organization/" + clinic)));
        assertThat(seenBy(clinicDoctor)).isEmpty();
        assertThat(seenBy(emergency)).isEmpty();
    }

    @Test
    void isNotImitatedByATaskThatSomebodyWrites() {
        var forged = new Task();
        forged.setStatus(Task.TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setFor(new Reference("Patient/" + patient))
                .setRequester(new Reference("Practitioner/" + doctor))
                .setOwner(new Reference("Organization/" + clinic));
        forged.getCode()
                .addCoding()
                .setSystem("https://parcours.io/fhir/CodeSystem/care-activity")
                .setCode("broken-glass-review");
        forged.getExecutionPeriod()
                .setStartElement(new DateTimeType("2020-01-01"))
                .setEndElement(new DateTimeType("2099-01-01"));
        clinicSystem.create(forged);
        herself.create(consent(ConsentProvisionType.DENY, p -> actor(p, "Organization/" + clinic)));

        assertThat(seenBy(clinicDoctor)).isEmpty();
    }
}

package io.parcours.access;

import static io.parcours.access.Neighbours.measure;
import static io.parcours.access.Neighbours.team;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.Tokens;
import java.util.UUID;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody writes into the record of somebody whom they do not look after, and nobody writes what is not theirs to write. */
@ServerTest
class WritingForOthersIT {

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
    void aReferenceToWhatIsHiddenAndToWhatIsNotThereGiveTheSameAnswer() {
        Answer there = all.practiceSystem
                .post("/Observation", Rest.json(measure(all.bruno)))
                .expect(400);
        String nowhere = UUID.randomUUID().toString();
        Answer absent = all.practiceSystem
                .post("/Observation", Rest.json(measure(nowhere)))
                .expect(400);
        assertThat(there.issue().getDiagnostics())
                .isEqualTo(absent.issue().getDiagnostics().replace(nowhere, all.bruno));

        Observation pointing = measure(all.amina);
        pointing.addHasMember(new Reference("Observation/" + hidden));
        all.practiceSystem.post("/Observation", Rest.json(pointing)).expect(400);
    }

    @Test
    void beingThePerformerDoesNotOpenAnothersRecord() {
        Observation forged = measure(all.bruno);
        forged.addPerformer(new Reference("Patient/" + all.amina));

        all.aminaHerself.post("/Observation", Rest.json(forged)).expect(400);
    }

    @Test
    void nothingMovesToAnotherPatient() {
        String own = all.clinicSystem.create(measure(all.bruno));
        String other = all.clinicSystem.create(
                new Patient().setManagingOrganization(new Reference("Organization/" + all.clinic)));
        Observation moved = measure(other);
        moved.setId(own);

        all.clinicSystem.update(moved).expect(403);
        all.clinicSystem
                .patch(
                        "/Observation/" + own,
                        "[{\"op\":\"replace\",\"path\":\"/subject/reference\",\"value\":\"Patient/" + other + "\"}]",
                        "Content-Type",
                        "application/json-patch+json")
                .expect(403);
    }

    @Test
    void theSourceIsTheWritersAndCannotBeForged() {
        Observation forged = measure(all.amina);
        forged.getMeta().setSource("https://somebody.example.org/else");
        String id = all.practiceSystem.create(forged);

        assertThat(all.aminaHerself
                        .get("/Observation/" + id)
                        .as(Observation.class)
                        .getMeta()
                        .getSource())
                .startsWith(rest.base() + "/Organization/" + all.practice);
    }

    @Test
    void aPartnersLabelStays() {
        all.practiceSystem.create(team(all.amina, "Organization/" + all.clinic));
        Observation secret = measure(all.amina);
        secret.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", null);
        String id = all.practiceSystem.create(secret);
        Observation bare = measure(all.amina);
        bare.setId(id);

        Answer answer = all.clinicSystem.update(bare);

        Observation stored = all.practiceSystem.get("/Observation/" + id).as(Observation.class);
        assertThat(stored.getMeta().getSecurity()).as(answer.body()).hasSize(1);
    }

    @Test
    void theNationalIdentifierIsChangedByTheManagingOrganisationOnly() {
        all.practiceSystem.create(team(all.amina, "Organization/" + all.clinic));
        Patient changed =
                all.clinicSystem.get("/Patient/" + all.amina).expect(200).as(Patient.class);
        changed.addIdentifier().setSystem("urn:oid:1.2.250.1.213.1.4.10").setValue("999999999999999");

        all.clinicSystem.update(changed).expect(403);
        Patient kept = all.clinicSystem.get("/Patient/" + all.amina).as(Patient.class);
        assertThat(kept.getMeta().getVersionId()).isEqualTo("1");
        all.practiceSystem.update(changed).expect(200);

        Patient stolen = all.practiceSystem.get("/Patient/" + all.amina).as(Patient.class);
        stolen.setManagingOrganization(new Reference("Organization/" + all.clinic));
        all.clinicSystem.update(stolen).expect(403);
    }

    @Test
    void theDirectoryIsWrittenByThoseToWhomItBelongs() {
        String doctor = all.clinicSystem.create(new Practitioner());
        var changed = new Practitioner();
        changed.setId(doctor);
        changed.setActive(false);

        all.practiceSystem.update(changed).expect(403);
        all.aminaHerself.update(changed).expect(403);
        all.clinicSystem.update(changed).expect(200);
    }

    @Test
    void patientsWriteWhatIsTheirsToWrite() {
        all.aminaHerself.post("/Observation", Rest.json(measure(all.amina))).expect(201);
        all.aminaHerself
                .post("/CareTeam", Rest.json(team(all.amina, "Organization/" + all.clinic)))
                .expect(403);
        all.aminaHerself
                .post("/Organization", Rest.json(new Organization().setName("Mine")))
                .expect(403);
    }

    @Test
    void administratorsWriteNoClinicalData() {
        Tokens.administrator(rest)
                .post("/Observation", Rest.json(measure(all.amina)))
                .expect(403);
    }
}

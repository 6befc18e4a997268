package io.parcours.journey;

import static io.parcours.support.Journeys.fact;
import static io.parcours.support.Journeys.references;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the way in, the journey says what the resources say, from the same moment on. Guide: /ig/journey.html. */
@ServerTest
class EveryWayInIT {

    private static final String WHEN = "2031-03-28T14:00:00+01:00";

    @Autowired
    Rest rest;

    String amina = "";

    @BeforeEach
    void aminaIsKnown() {
        amina = rest.create(Cast.amina());
    }

    @Test
    void aCreatedResourceIsOnTheJourney() {
        String task = rest.create(Cast.task(amina, WHEN));

        assertThat(references(journey())).containsExactly("Task/" + task);
        assertThat(journey().getTotal()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Appointment, appointment, 'participant\":[{\"actor\":PATIENT,\"status\":\"accepted\"}]'",
        "Encounter, visit, 'subject\":PATIENT'",
        "CarePlan, plan, 'subject\":PATIENT'",
        "Task, task, 'for\":PATIENT'",
        "ServiceRequest, order, 'subject\":PATIENT'",
        "QuestionnaireResponse, form, 'subject\":PATIENT'",
        "Communication, message, 'subject\":PATIENT'",
        "CommunicationRequest, reminder, 'subject\":PATIENT'",
        "DiagnosticReport, result, 'subject\":PATIENT'",
        "DocumentReference, document, 'subject\":PATIENT'",
        "Procedure, procedure, 'subject\":PATIENT'",
        "Immunization, vaccination, 'patient\":PATIENT'",
        "MedicationRequest, prescription, 'subject\":PATIENT'",
        "Condition, problem, 'subject\":PATIENT'",
        "Goal, goal, 'subject\":PATIENT'",
        "Consent, consent, 'patient\":PATIENT'"
    })
    void everyTypeThatConcernsAPatientIsOnTheJourney(String type, String kind, String subject) {
        String patient = "{\"reference\":\"Patient/" + amina + "\"}";
        rest.post("/" + type, "{\"resourceType\":\"" + type + "\",\"" + subject.replace("PATIENT", patient) + "}")
                .expect(201);

        assertThat(journey().getEntry()).singleElement().satisfies(entry -> {
            assertThat(entry.getResource().fhirType()).isEqualTo(type);
            assertThat(fact(entry, "kind")).isEqualTo(kind);
        });
    }

    @Test
    void anUpdateShowsTheNewFactsAndNotTheOld() {
        Task task = Cast.task(amina, WHEN);
        task.setId(rest.create(task));

        rest.update(task.setStatus(Task.TaskStatus.COMPLETED)).expect(200);

        assertThat(journey().getEntry()).singleElement().satisfies(entry -> {
            assertThat(fact(entry, "state")).isEqualTo("done");
            assertThat(fact(entry, "open")).isEqualTo("false");
            assertThat(entry.getResource().getMeta().getVersionId()).isEqualTo("2");
        });
    }

    @Test
    void anUpdateThatChangesNothingLeavesTheEntry() {
        Task task = Cast.task(amina, WHEN);
        task.setId(rest.create(task));

        rest.update(task).expect(200);

        assertThat(journey().getEntryFirstRep().getResource().getMeta().getVersionId())
                .isEqualTo("1");
    }

    @Test
    void aClientMayChooseTheIdWithPut() {
        Task task = Cast.task(amina, WHEN);
        task.setId("chosen-" + amina);

        rest.update(task).expect(201);

        assertThat(references(journey())).containsExactly("Task/chosen-" + amina);
    }

    @Test
    void aPatchIsAnUpdate() {
        String task = rest.create(Cast.task(amina, WHEN));

        rest.patch(
                        "/Task/" + task,
                        "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"in-progress\"}]",
                        "Content-Type",
                        "application/json-patch+json")
                .expect(200);

        assertThat(fact(journey().getEntryFirstRep(), "state")).isEqualTo("active");
    }

    @Test
    void aDeletedResourceLeavesTheJourneyAndComesBackWithAPut() {
        Task task = Cast.task(amina, WHEN);
        task.setId(rest.create(task));

        rest.delete("/Task/" + task.getIdPart()).expect(200);
        assertThat(journey().getEntry()).isEmpty();
        assertThat(journey().getTotal()).isZero();

        rest.update(task).expect(201);
        assertThat(references(journey())).containsExactly("Task/" + task.getIdPart());
    }

    @Test
    void whatWasEnteredInErrorIsNotOnTheJourney() {
        Task task = Cast.task(amina, WHEN);
        task.setId(rest.create(task));

        rest.update(task.setStatus(Task.TaskStatus.ENTEREDINERROR)).expect(200);

        assertThat(journey().getEntry()).isEmpty();
    }

    @Test
    void aResourceStaysWithItsPatient() {
        String other = rest.create(Cast.amina());
        Task task = Cast.task(amina, WHEN);
        task.setId(rest.create(task));

        task.getFor().setReference("Patient/" + other);
        rest.update(task).expect(403);

        assertThat(references(journey())).containsExactly("Task/" + task.getIdPart());
        assertThat(rest.get("/Patient/" + other + "/$journey")
                        .expect(200)
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void anAppointmentOfTwoPatientsIsOnBothJourneys() {
        String other = rest.create(Cast.amina());
        var appointment = Cast.appointment(amina, WHEN);
        appointment
                .addParticipant()
                .setActor(new org.hl7.fhir.r4.model.Reference("Patient/" + other))
                .setStatus(org.hl7.fhir.r4.model.Appointment.ParticipationStatus.ACCEPTED);
        String id = rest.create(appointment);

        assertThat(references(journey())).containsExactly("Appointment/" + id);
        assertThat(references(
                        rest.get("/Patient/" + other + "/$journey").expect(200).bundle()))
                .containsExactly("Appointment/" + id);
    }

    @Nested
    class WithAnIdentifier {

        private final String identifier = "https://parcours.io/tests|" + java.util.UUID.randomUUID();

        private Task identified() {
            Task task = Cast.task(amina, WHEN);
            String[] parts = identifier.split("\\|");
            task.addIdentifier().setSystem(parts[0]).setValue(parts[1]);
            return task;
        }

        @Test
        void aConditionalCreateIsThereOnce() {
            rest.post("/Task", Rest.json(identified()), "If-None-Exist", "identifier=" + identifier)
                    .expect(201);
            rest.post("/Task", Rest.json(identified()), "If-None-Exist", "identifier=" + identifier)
                    .expect(200);

            assertThat(journey().getTotal()).isEqualTo(1);
        }

        @Test
        void aConditionalUpdateCreatesThenChanges() {
            rest.put("/Task?identifier=" + identifier, Rest.json(identified())).expect(201);
            rest.put("/Task?identifier=" + identifier, Rest.json(identified().setStatus(Task.TaskStatus.READY)))
                    .expect(200);

            assertThat(journey().getEntry()).singleElement().satisfies(entry -> assertThat(fact(entry, "state"))
                    .isEqualTo("planned"));
        }

        @Test
        void aConditionalPatchChanges() {
            rest.create(identified());
            rest.patch(
                            "/Task?identifier=" + identifier,
                            "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"completed\"}]",
                            "Content-Type",
                            "application/json-patch+json")
                    .expect(200);

            assertThat(fact(journey().getEntryFirstRep(), "state")).isEqualTo("done");
        }

        @Test
        void aConditionalDeleteRemoves() {
            rest.create(identified());
            rest.delete("/Task?identifier=" + identifier).expect(200);

            assertThat(journey().getTotal()).isZero();
        }
    }

    @Nested
    class InATransaction {

        @Test
        void allEntriesAppearTogetherWithTheirLinksResolved() {
            Bundle answer = rest.post(
                            "",
                            Rest.json(transaction(
                                    Bundle.BundleType.TRANSACTION,
                                    Cast.task("x", WHEN)
                                            .setFor(new org.hl7.fhir.r4.model.Reference("Patient/" + amina)),
                                    Cast.condition(amina, "2031-03-01"),
                                    Cast.visit(amina, "2031-03-02T09:00:00Z"))))
                    .expect(200)
                    .bundle();

            assertThat(answer.getEntry()).hasSize(3);
            assertThat(journey().getTotal()).isEqualTo(3);
        }

        @Test
        void nothingAppearsIfOneEntryIsRefused() {
            rest.post(
                            "",
                            Rest.json(transaction(
                                    Bundle.BundleType.TRANSACTION,
                                    Cast.task(amina, WHEN),
                                    Cast.condition("nobody-" + amina, "2031-03-01"))))
                    .expect(400);

            assertThat(journey().getTotal()).isZero();
            assertThat(rest.get("/Task?patient=" + amina).expect(200).bundle().getEntry())
                    .isEmpty();
        }

        @Test
        void aResourceWrittenAndDeletedInOneRequestIsJudgedByWhatStands() {
            Task kept = Cast.task(amina, WHEN);
            kept.setId(rest.create(kept));
            Bundle bundle = transaction(Bundle.BundleType.TRANSACTION, Cast.condition(amina, "2031-03-01"));
            bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Task/" + kept.getIdPart());

            rest.post("", Rest.json(bundle)).expect(200);

            assertThat(journey().getEntry()).singleElement().satisfies(entry -> assertThat(fact(entry, "kind"))
                    .isEqualTo("problem"));
        }

        @Test
        void ofABatchTheGoodEntriesAppearAndTheBadDoNot() {
            rest.post(
                            "",
                            Rest.json(transaction(
                                    Bundle.BundleType.BATCH,
                                    Cast.task(amina, WHEN),
                                    Cast.condition("nobody-" + amina, "2031-03-01"))))
                    .expect(200);

            assertThat(journey().getEntry()).singleElement().satisfies(entry -> assertThat(fact(entry, "kind"))
                    .isEqualTo("task"));
        }
    }

    private static Bundle transaction(Bundle.BundleType type, Resource... resources) {
        var bundle = new Bundle();
        bundle.setType(type);
        for (Resource resource : List.of(resources)) {
            bundle.addEntry()
                    .setFullUrl("urn:uuid:" + java.util.UUID.randomUUID())
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl(resource.fhirType());
        }
        return bundle;
    }

    private Bundle journey() {
        return rest.get("/Patient/" + amina + "/$journey").expect(200).bundle();
    }
}

package io.parcours.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.AuditRows;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every use of a record leaves exactly its events, whatever the way in. Guide: /ig/audit.html. */
@ServerTest
class RecordingEveryUseIT {

    private static final String NOON = "2031-03-05T10:00:00Z";

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    AuditRows rows;
    String amina = "";

    @BeforeEach
    void aminaIsKnown() {
        amina = rest.create(Cast.amina());
        rows = new AuditRows(database);
    }

    private static Task task(String patient) {
        return Cast.task(patient, NOON);
    }

    @Nested
    class OfWrites {

        @Test
        void createUpdatePatchAndDeleteAreOneEventEach() {
            String task = rest.create(task(amina));
            Task changed = task(amina).setDescription("Call her daughter");
            changed.setId(task);
            rest.update(changed).expect(200);
            rest.patch(
                            "/Task/" + task,
                            "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"accepted\"}]",
                            "Content-Type",
                            "application/json-patch+json")
                    .expect(200);
            rest.delete("/Task/" + task).expect(200);

            assertThat(rows.about(amina))
                    .containsExactly(
                            "C create 0 Patient/" + amina,
                            "C create 0 Task/" + task,
                            "U update 0 Task/" + task,
                            "U patch 0 Task/" + task,
                            "D delete 0 Task/" + task);
            assertThat(rows.about(amina, "entity_version")).containsExactly("1", "1", "2", "3", null);
            assertThat(rows.added()).isEqualTo(4);
        }

        @Test
        void whoDidItForWhomFromWhereAndWhyStandsThere() {
            rest.create(task(amina));

            assertThat(rows.about(amina, "client")).containsOnly("saint-roch-ehr");
            assertThat(rows.about(amina, "organization")).containsOnly("saint-roch-hospital");
            assertThat(rows.about(amina, "role")).containsOnly("system");
            assertThat(rows.about(amina, "address")).containsOnly("127.0.0.1");
            assertThat(rows.about(amina, "purpose")).containsOnly("TREAT");
            assertThat(rows.about(amina, "request")).doesNotContainNull().doesNotHaveDuplicates();
        }

        @Test
        void conditionsThatAreMetShowWhatIsThereAndAreRecordedAsThat() {
            Patient known = Cast.amina();
            String id = rest.create(known);
            String condition = "identifier=https://parcours.io/tests|"
                    + known.getIdentifierFirstRep().getValue();

            rest.post("/Patient", Rest.json(known), "If-None-Exist", condition).expect(200);
            rest.put("/Patient?" + condition, Rest.json(known.setActive(true))).expect(200);
            rest.put("/Patient?" + condition, Rest.json(known)).expect(200);
            rest.delete("/Patient?" + condition).expect(200);

            assertThat(rows.about(id))
                    .containsExactly(
                            "C create 0 Patient/" + id,
                            "R create 0 Patient/" + id,
                            "U update 0 Patient/" + id,
                            "R update 0 Patient/" + id,
                            "D delete 0 Patient/" + id);
        }

        @Test
        void whoeverIsNotConcernedAnyMoreIsToldOfTheChangeToo() {
            String other = rest.create(Cast.amina());
            String group = rest.create(groupOf(amina));
            Group changed = groupOf(other);
            changed.setId(group);

            rest.update(changed).expect(200);

            assertThat(rows.about(amina)).endsWith("U update 0 Group/" + group);
            assertThat(rows.about(other)).endsWith("U update 0 Group/" + group);
        }

        private static Group groupOf(String patient) {
            var group = new Group();
            group.setType(Group.GroupType.PERSON)
                    .setActual(true)
                    .addMember()
                    .setEntity(new Reference("Patient/" + patient));
            return group;
        }

        @Test
        void aTransactionIsOneEventForEachOfItsWritesAndReads() {
            Bundle answer = rest.post("", Rest.json(bundle(Bundle.BundleType.TRANSACTION)))
                    .expect(200)
                    .bundle();
            String task = answer.getEntry().get(0).getResponse().getLocation().split("/", -1)[1];

            assertThat(rows.about(amina))
                    .containsExactlyInAnyOrder(
                            "C create 0 Patient/" + amina,
                            "C create 0 Task/" + task,
                            "R read 0 Patient/" + amina,
                            "E search-type 0");
            assertThat(rows.about(amina, "request").subList(1, 4))
                    .containsOnly(rows.about(amina, "request").get(1));
        }

        @Test
        void aBatchIsToo() {
            Bundle answer = rest.post("", Rest.json(bundle(Bundle.BundleType.BATCH)))
                    .expect(200)
                    .bundle();
            String task = answer.getEntry().get(0).getResponse().getLocation().split("/", -1)[1];

            assertThat(rows.about(amina))
                    .containsExactlyInAnyOrder(
                            "C create 0 Patient/" + amina,
                            "C create 0 Task/" + task,
                            "R read 0 Patient/" + amina,
                            "E search-type 0");
        }

        @Test
        void whatIsRolledBackLeavesOnlyItsFailure() {
            var bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            add(bundle, HTTPVerb.POST, "Task", task(amina));
            add(bundle, HTTPVerb.PUT, "Task/" + UUID.randomUUID() + "?x", null);
            add(bundle, HTTPVerb.DELETE, "Task?_tag=https://parcours.io/tests|nobody", null);
            bundle.getEntry().remove(1);
            Task unreachable = task(amina);
            unreachable.setFocus(new Reference("Task/nobody-" + UUID.randomUUID()));
            add(bundle, HTTPVerb.POST, "Task", unreachable);

            assertThat(rest.post("", Rest.json(bundle)).status()).isEqualTo(400);

            assertThat(rows.about(amina)).containsExactly("C create 0 Patient/" + amina);
        }

        private Bundle bundle(Bundle.BundleType type) {
            var bundle = new Bundle().setType(type);
            add(bundle, HTTPVerb.POST, "Task", task(amina));
            add(bundle, HTTPVerb.GET, "Patient/" + amina, null);
            add(bundle, HTTPVerb.GET, "Observation?patient=" + amina, null);
            return bundle;
        }
    }

    private static void add(Bundle bundle, HTTPVerb method, String url, @Nullable Resource resource) {
        bundle.addEntry().setResource(resource).getRequest().setMethod(method).setUrl(url);
    }

    @Nested
    class OfReads {

        @Test
        void readVreadAndHistoryNameTheResourceAndItsVersion() {
            String task = rest.create(task(amina));

            rest.get("/Task/" + task).expect(200);
            rest.get("/Task/" + task + "/_history/1").expect(200);
            rest.get("/Task/" + task + "/_history").expect(200);

            assertThat(rows.about(amina).subList(2, 5))
                    .containsExactly(
                            "R read 0 Task/" + task, "R vread 0 Task/" + task, "R history-instance 0 Task/" + task);
        }

        @Test
        void aSearchIsOneEventForEachPatientInItsAnswerWithTheQueryAsSent() {
            String other = rest.create(Cast.amina());
            String first = rest.create(task(amina));
            String second = rest.create(task(other));

            rest.get("/Task?_id=" + first + "," + second + "&_sort=_id").expect(200);

            assertThat(rows.about(amina)).endsWith("E search-type 0");
            assertThat(rows.about(other)).endsWith("E search-type 0");
            assertThat(rows.about(amina, "query").get(2))
                    .isEqualTo(rest.base() + "/Task?_id=" + first + "," + second + "&_sort=_id");
        }

        @Test
        void aSearchThatFindsNothingIsAboutThePatientWhomItNames() {
            rest.get("/Observation?patient=" + amina).expect(200);
            rest.get("/Observation?subject=Patient/" + amina).expect(200);
            rest.post("/Observation/_search", "patient=" + amina, "Content-Type", "application/x-www-form-urlencoded")
                    .expect(200);

            assertThat(rows.about(amina).subList(1, 4)).containsOnly("E search-type 0");
            assertThat(rows.about(amina, "query").get(3)).endsWith("/Observation/_search?patient=" + amina);
        }

        @Test
        void aSearchAboutNobodyIsAnEventAboutNobody() {
            rest.get("/Organization?name=nobody-" + UUID.randomUUID()).expect(200);

            assertThat(rows.added()).isEqualTo(1);
        }

        @Test
        void aJourneyIsAnOperationOnThePatient() {
            rest.get("/Patient/" + amina + "/$journey").expect(200);

            assertThat(rows.about(amina)).endsWith("E operation $journey 0 Patient/" + amina);
            assertThat(rows.added()).isEqualTo(1);
        }

        @Test
        void questionsAboutCodesAndCapabilitiesAreAboutNobodyAndLeftOut() {
            rest.get("/metadata").expect(200);
            rest.get("/ValueSet/$expand?url=https://parcours.io/fhir/ValueSet/journey-kind")
                    .expect(200);

            assertThat(rows.added()).isZero();
        }
    }

    @Nested
    class OfRefusals {

        @Test
        void aDenialIsAboutThePatientWithTheDecisionsReason() {
            String task = rest.create(task(amina));
            Rest without = rest.as("saint-roch-ehr", "system/Patient.rs");

            without.get("/Task/" + task).expect(403);
            without.get("/Task?patient=" + amina).expect(403);
            assertThat(rows.about(amina).subList(2, 4))
                    .containsExactlyInAnyOrder("R read 4 Task/" + task, "E search-type 4");
            assertThat(rows.about(amina, "reason").subList(2, 4))
                    .containsExactlyInAnyOrder(
                            "The token has no scope for this: read of Task.",
                            "The token has no scope for this: search of Task.");
        }

        /** Its body is not looked at any more, so that it is about nobody. */
        @Test
        void aWriteThatIsDeniedForItsAddressIsRecordedToo() {
            String request = "request-" + UUID.randomUUID();

            rest.as("saint-roch-ehr", "system/Patient.rs")
                    .post("/Task", Rest.json(task(amina)), "X-Request-ID", request)
                    .expect(403);

            assertThat(rows.added()).isEqualTo(1);
            assertThat(rows.count(
                            "request = ? and action = 'C' and outcome = 4 and patient is null and reason like '%create of Task%'",
                            request))
                    .isEqualTo(1);
        }

        @Test
        void whatIsNotThereIsRecordedAsAskedFor() {
            String nobody = "nobody-" + UUID.randomUUID();

            rest.get("/Patient/" + nobody).expect(404);

            assertThat(rows.about(nobody)).containsExactly("R read 4 Patient/" + nobody);
        }

        @Test
        void anEntryOfABatchThatIsRefusedIsRecordedBesideTheOthers() {
            var batch = new Bundle().setType(Bundle.BundleType.BATCH);
            add(batch, HTTPVerb.GET, "Patient/" + amina, null);
            add(batch, HTTPVerb.GET, "Task/nobody-4471", null);

            rest.post("", Rest.json(batch)).expect(200);

            assertThat(rows.about(amina)).endsWith("R read 0 Patient/" + amina);
            assertThat(rows.count("outcome = 4 and entity_id = 'nobody-4471' and reason is not null"))
                    .isPositive();
        }
    }
}

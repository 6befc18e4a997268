package io.parcours.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.identity.Demonstration;
import io.parcours.support.Answer;
import io.parcours.support.AuditRows;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Searching for events by what the guide names, and not writing them. Guide: /ig/audit.html. */
@ServerTest
class AskingForEventsIT {

    private static final String AMINA = "amina-benali";

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    Instant start = Instant.EPOCH;
    String token = "";
    String task = "";

    /** Since the start: Amina's sign-in, one create by the hospital, one read and one refusal by Paul. */
    @BeforeEach
    void somethingHappens() {
        start = Instant.now();
        token = token("amina", "launch/patient patient/*.rs");
        task = rest.create(Cast.task(AMINA, "2031-03-05T10:00:00Z"));
        rest.with(token("paul", "user/*.rs")).get("/Task/" + task).expect(200);
        rest.with(token("paul", "user/Patient.rs")).get("/Task/" + task).expect(403);
    }

    private String token(String account, String scopes) {
        return Demonstration.signIn(rest, account, "openid fhirUser " + scopes).accessToken();
    }

    private Bundle search(String query) {
        return rest.with(token)
                .get("/AuditEvent?date=ge" + start + "&" + query)
                .expect(200)
                .bundle();
    }

    @ParameterizedTest
    @CsvSource({
        "patient=amina-benali, 4",
        "patient=Patient/amina-benali, 4",
        "type=rest, 3",
        "type=http://dicom.nema.org/resources/ontology/DCM|110114, 1",
        "subtype=create, 1",
        "subtype=http://hl7.org/fhir/restful-interaction|read, 2",
        "'subtype=create,read', 3",
        "action=C, 1",
        "action=D, 0",
        "outcome=0, 3",
        "outcome=4, 1",
        "agent=Practitioner/paul-girard, 2",
        "agent=Organization/saint-roch-hospital, 3",
        "agent=Organization/tilleuls-practice, 0",
        "agent=Patient/amina-benali, 1",
        "entity=Patient/amina-benali, 4",
        "entity=Task/%s, 3",
        "entity=Task/nobody, 0",
        "date=lt2020, 0",
        "date=ge2020-01&date=le2099-12-31, 4",
        "date=gt2099-01-01T00:00:00Z, 0",
        "_id=00000000-0000-4000-8000-000000000000, 0",
        "_id=x, 0",
        "subtype=read&outcome=4, 1",
    })
    void eachParameterFindsWhatItSays(String query, int total) {
        Bundle found = search(query.formatted(task) + "&_count=100");

        assertThat(found.getTotal()).isEqualTo(total);
        assertThat(found.getEntry()).hasSize(total);
    }

    @Test
    void theOrderIsNewestFirstUnlessAskedOtherwise() {
        assertThat(subtypes(search("_count=10"))).containsExactly("read", "read", "create", "110122");
        assertThat(subtypes(search("_sort=-date")))
                .as("and the search before")
                .containsExactly("search-type", "read", "read", "create", "110122");

        Bundle oldest = search("_sort=date&_count=3");
        assertThat(subtypes(oldest)).containsExactly("110122", "create", "read");
        Bundle rest = this.rest
                .with(token)
                .get(oldest.getLink("next").getUrl())
                .expect(200)
                .bundle();
        assertThat(rest.getTotal()).isEqualTo(oldest.getTotal());
        assertThat(subtypes(rest)).first().isEqualTo("read");
    }

    @Test
    void aCountIsATotalWithoutEvents() {
        Bundle count = search("outcome=4&_summary=count");

        assertThat(count.getTotal()).isEqualTo(1);
        assertThat(count.getEntry()).isEmpty();
    }

    @Test
    void readingEventsIsAUseOfTheRecordAndRecorded() {
        search("_count=1");

        assertThat(search("agent=Patient/amina-benali&subtype=search-type").getTotal())
                .isEqualTo(1);
    }

    @Test
    void aBatchMayAskForEventsToo() {
        var batch = new Bundle().setType(Bundle.BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("AuditEvent?outcome=4&date=ge" + start);
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("AuditEvent?patient=somebody-else");

        Bundle answer = rest.with(token).post("", Rest.json(batch)).expect(200).bundle();

        assertThat(((Bundle) answer.getEntry().get(0).getResource()).getTotal()).isEqualTo(1);
        assertThat(answer.getEntry().get(1).getResponse().getStatus()).startsWith("403");
        assertThat(answer.getEntry().get(1).getResource()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_sort=patient",
                "date=yesterday",
                "date=2026-13-40",
                "agent=paul",
                "entity=x",
                "patient.name=x",
                "_include=*",
                "_cursor=x",
                "agent:Practitioner=x",
                "policy=x"
            })
    void whatIsNotOfferedIsRefusedByName(String query) {
        Answer answer = rest.with(token).get("/AuditEvent?" + query);

        assertThat(answer.status()).as(answer.body()).isIn(400, 403);
        assertThat(answer.issue().getDiagnostics()).isNotBlank();
    }

    @Test
    void nobodyWritesEventsFromOutside() {
        String event = Rest.json(new AuditEvent());
        long before = new AuditRows(database).count("type = 'rest'");
        var transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(new AuditEvent())
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("AuditEvent");
        String id = search("outcome=4")
                .getEntryFirstRep()
                .getResource()
                .getIdElement()
                .getIdPart();

        for (Answer answer : List.of(
                rest.post("/AuditEvent", event),
                rest.put("/AuditEvent/" + id, event),
                rest.put("/AuditEvent?_id=" + id, event),
                rest.patch("/AuditEvent/" + id, "[]", "Content-Type", "application/json-patch+json"),
                rest.delete("/AuditEvent/" + id),
                rest.delete("/AuditEvent?_id=" + id),
                rest.asOperator().post("/AuditEvent", event),
                rest.post("", Rest.json(transaction)),
                rest.post("", Rest.json(transaction.setType(Bundle.BundleType.BATCH))))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(405);
            assertThat(answer.issue().getDiagnostics()).contains("recorded by this server alone");
        }
        assertThat(new AuditRows(database).count("type = 'rest'"))
                .as("and the search")
                .isEqualTo(before + 1);
        rest.with(token).get("/AuditEvent/" + id).expect(200);
    }

    private static List<String> subtypes(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(entry ->
                        ((AuditEvent) entry.getResource()).getSubtypeFirstRep().getCode())
                .toList();
    }
}

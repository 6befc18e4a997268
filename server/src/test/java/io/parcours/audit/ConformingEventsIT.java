package io.parcours.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.identity.Demonstration;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every kind of event is an AuditEvent of the guide's profile, in the shape of IHE's Basic Audit Log Patterns. Guide: /ig/audit.html.
 *
 * @see <a href="https://profiles.ihe.net/ITI/BALP/">IHE BALP</a>
 */
@ServerTest
class ConformingEventsIT {

    private static final String AMINA = "amina-benali";

    @Autowired
    Rest rest;

    Instant start = Instant.EPOCH;
    String token = "";

    @BeforeEach
    void signIn() {
        start = Instant.now();
        token = Demonstration.signIn(rest, "amina", "launch/patient openid fhirUser patient/*.rs")
                .accessToken();
    }

    private List<AuditEvent> events() {
        Bundle found = rest.with(token)
                .get("/AuditEvent?_count=100&_sort=date&date=ge" + start)
                .expect(200)
                .bundle();
        assertThat(found.getTotal()).isEqualTo(found.getEntry().size());
        return found.getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .toList();
    }

    private AuditEvent event(String subtype) {
        return events().stream()
                .filter(event -> event.getSubtypeFirstRep().getCode().equals(subtype))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindOfEventConformsToTheProfileThatItClaims() {
        Task task = Cast.task(AMINA, "2031-03-05T10:00:00Z");
        String id = rest.create(task);
        task.setDescription("Call again").setId(id);
        rest.update(task).expect(200);
        rest.get("/Task/" + id + "/_history/1").expect(200);
        rest.get("/Task/" + id + "/_history").expect(200);
        rest.get("/Task?patient=" + AMINA + "&_count=1").expect(200);
        rest.get("/Patient/" + AMINA + "/$journey?_count=1").expect(200);
        rest.as("saint-roch-ehr", "system/Patient.rs").get("/Task/" + id).expect(403);
        rest.delete("/Task/" + id).expect(200);

        List<AuditEvent> events = events();

        assertThat(events.stream()
                        .map(event -> event.getSubtypeFirstRep().getCode())
                        .collect(Collectors.toSet()))
                .containsAll(Set.of(
                        "110122",
                        "create",
                        "update",
                        "read",
                        "vread",
                        "history-instance",
                        "search-type",
                        "operation",
                        "delete"));
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getMeta().getProfile())
                    .extracting(profile -> profile.getValue())
                    .containsExactly("https://parcours.io/fhir/StructureDefinition/parcours-audit-event");
            assertThat(rest.post("/AuditEvent/$validate", Rest.json(event))
                            .expect(200)
                            .as(OperationOutcome.class)
                            .getIssue())
                    .as(Rest.json(event))
                    .noneMatch(issue -> issue.getSeverity() == OperationOutcome.IssueSeverity.ERROR
                            || issue.getSeverity() == OperationOutcome.IssueSeverity.FATAL);
        });
    }

    @Test
    void aReadNamesServerAsSourceApplicationAsDestinationAndTheResource() {
        rest.get("/Patient/" + AMINA).expect(200);

        AuditEvent read = event("read");

        assertThat(types(read)).containsExactly("110152", "110153", "PROV");
        AuditEventAgentComponent application = read.getAgent().get(0);
        assertThat(application.getRequestor()).as("no person was there").isTrue();
        assertThat(application.getWho().getIdentifier().getValue()).isEqualTo("saint-roch-ehr");
        assertThat(application.getNetwork().getAddress()).isEqualTo("127.0.0.1");
        assertThat(entity(read, "2").getWhat().getReference()).startsWith("Patient/" + AMINA + "/_history/");
        assertThat(entity(read, "1").getWhat())
                .extracting(Reference::getReference)
                .isEqualTo("Patient/" + AMINA);
        assertThat(entity(read, "XrequestId").getWhat().getIdentifier().getValue())
                .isNotBlank();
        assertThat(read.getSource().getObserver().getDisplay()).isEqualTo("Parcours");
    }

    @Test
    void aSearchCarriesItsQueryAsSent() {
        rest.get("/Task?patient=" + AMINA + "&code=x%7Cy").expect(200);

        AuditEvent search = event("search-type");

        assertThat(types(search)).containsExactly("110153", "110152", "PROV");
        assertThat(new String(entity(search, "2").getQuery(), StandardCharsets.UTF_8))
                .isEqualTo(rest.base() + "/Task?patient=" + AMINA + "&code=x%7Cy");
    }

    @Test
    void anOperationSaysWhichItWas() {
        rest.get("/Patient/" + AMINA + "/$journey").expect(200);

        AuditEventEntityComponent patient = entity(event("operation"), "2");

        assertThat(patient.getDetailFirstRep().getType()).isEqualTo("operation");
        assertThat(patient.getDetailFirstRep().getValueStringType().getValue()).isEqualTo("$journey");
    }

    private static List<String> types(AuditEvent event) {
        return event.getAgent().stream()
                .map(agent -> agent.getType().getCodingFirstRep().getCode())
                .toList();
    }

    private static AuditEventEntityComponent entity(AuditEvent event, String type) {
        return event.getEntity().stream()
                .filter(entity -> entity.getType().getCode().equals(type))
                .findFirst()
                .orElseThrow();
    }
}

package io.parcours.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.identity.Demonstration;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Patients see who used their record, and privacy officers what their people did. Guide: /ig/audit.html. */
@ServerTest
class WhoSawMyRecordIT {

    private static final String AMINA = "amina-benali";

    @Autowired
    Rest rest;

    Instant start = Instant.EPOCH;

    @BeforeEach
    void now() {
        start = Instant.now();
    }

    private Rest signedIn(String account, String scopes) {
        String context = scopes.startsWith("patient/") ? "launch/patient openid fhirUser " : "openid fhirUser ";
        return rest.with(Demonstration.signIn(rest, account, context + scopes).accessToken());
    }

    private String since() {
        return "date=ge" + start;
    }

    @Nested
    class AsThePatient {

        @Test
        void aReadByAProfessionalIsThereWithEverythingThatIheAsksFor() {
            signedIn("claire", "user/*.rs").get("/Patient/" + AMINA).expect(200);
            Rest amina = signedIn("amina", "patient/*.rs");

            Bundle found = amina.get("/AuditEvent?patient=" + AMINA + "&subtype=read&" + since())
                    .expect(200)
                    .bundle();

            assertThat(found.getTotal()).isEqualTo(1);
            assertThat(event(found, 0)).satisfies(event -> {
                assertThat(event.getType().getCode()).isEqualTo("rest");
                assertThat(event.getSubtypeFirstRep().getCode()).isEqualTo("read");
                assertThat(event.getAction()).isEqualTo(AuditEvent.AuditEventAction.R);
                assertThat(event.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._0);
                assertThat(event.getRecorded()).isAfterOrEqualTo(java.util.Date.from(start.minusMillis(1)));
                assertThat(event.getPurposeOfEventFirstRep().getCodingFirstRep().getCode())
                        .isEqualTo("TREAT");
                assertThat(event.getAgent())
                        .filteredOn(AuditEvent.AuditEventAgentComponent::getRequestor)
                        .singleElement()
                        .satisfies(agent -> {
                            assertThat(agent.getWho().getReference()).isEqualTo("Practitioner/claire-morel");
                            assertThat(agent.getRoleFirstRep().getText()).isEqualTo("practitioner");
                        });
                assertThat(event.getAgent())
                        .extracting(agent -> agent.getWho().getReference())
                        .contains("Organization/tilleuls-practice");
                assertThat(event.getEntity())
                        .extracting(entity -> entity.getWhat().getReference())
                        .anySatisfy(what -> assertThat(what).startsWith("Patient/" + AMINA + "/_history/"))
                        .contains("Patient/" + AMINA);
            });
            String id = event(found, 0).getIdElement().getIdPart();
            assertThat(amina.get("/AuditEvent/" + id)
                            .expect(200)
                            .as(AuditEvent.class)
                            .getSubtypeFirstRep()
                            .getCode())
                    .isEqualTo("read");
        }

        @Test
        void pagesAreCompleteAndTotalsRightWhileEventsAreAdded() {
            Rest claire = signedIn("claire", "user/*.rs");
            for (int i = 0; i < 7; i++) {
                claire.get("/Patient/" + AMINA).expect(200);
            }
            Rest amina = signedIn("amina", "patient/*.rs");

            var ids = new ArrayList<String>();
            var totals = new ArrayList<Integer>();
            Bundle page = amina.get("/AuditEvent?subtype=read&_count=3&" + since())
                    .expect(200)
                    .bundle();
            List<Instant> recorded = new ArrayList<>();
            while (true) {
                totals.add(page.getTotal());
                page.getEntry().forEach(entry -> {
                    ids.add(entry.getResource().getIdElement().getIdPart());
                    recorded.add(
                            ((AuditEvent) entry.getResource()).getRecorded().toInstant());
                });
                claire.get("/Patient/" + AMINA).expect(200);
                if (page.getLink("next") == null) {
                    break;
                }
                page = amina.get(page.getLink("next").getUrl()).expect(200).bundle();
            }

            assertThat(totals).containsExactly(7, 7, 7);
            assertThat(ids).hasSize(7).doesNotHaveDuplicates();
            assertThat(recorded).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }

        @Test
        void aRefusalIsThereWithItsReason() {
            signedIn("paul", "user/Task.rs").get("/Patient/" + AMINA).expect(403);

            Bundle found = signedIn("amina", "patient/*.rs")
                    .get("/AuditEvent?outcome=4&" + since())
                    .expect(200)
                    .bundle();

            assertThat(found.getTotal()).isEqualTo(1);
            assertThat(event(found, 0).getOutcomeDesc()).isEqualTo("The token has no scope for this: read of Patient.");
        }

        @Test
        void anotherPatientsEventsAreRefusedAndOnesOwnNeedAScope() {
            Rest amina = signedIn("amina", "patient/*.rs");

            amina.get("/AuditEvent?patient=somebody-else").expect(403);
            amina.get("/AuditEvent?patient=" + AMINA + ",somebody-else").expect(403);
            signedIn("amina", "patient/Patient.rs").get("/AuditEvent").expect(403);
            amina.get("/AuditEvent/00000000-0000-0000-0000-000000000000").expect(404);
            amina.get("/AuditEvent/x").expect(404);
            amina.get("/AuditEvent?name=x").expect(400);
            assertThat(amina.get("/AuditEvent?entity=Patient/somebody-else&" + since())
                            .expect(200)
                            .bundle()
                            .getTotal())
                    .isZero();
        }

        @Test
        void aRelativeReadsThePatientsEvents() {
            signedIn("claire", "user/*.rs").get("/Patient/" + AMINA).expect(200);

            Bundle found = signedIn("yasmine", "patient/*.rs")
                    .get("/AuditEvent?subtype=read&" + since())
                    .expect(200)
                    .bundle();

            assertThat(found.getTotal()).isEqualTo(1);
        }
    }

    @Nested
    class AsAnybodyElse {

        @Test
        void professionalsSystemsAndAdministratorsAreRefused() {
            signedIn("claire", "user/*.rs").get("/AuditEvent?patient=" + AMINA).expect(403);
            signedIn("sofia", "user/*.rs").get("/AuditEvent").expect(403);
            rest.get("/AuditEvent").expect(403);
            rest.asOperator().get("/AuditEvent").expect(403);
        }

        @Test
        void aPrivacyOfficerSeesWhoUsedTheRecordsThatTheOrganisationAnswersFor() {
            signedIn("paul", "user/*.rs").get("/Patient/" + AMINA).expect(200);
            signedIn("claire", "user/*.rs").get("/Patient/" + AMINA).expect(200);

            Bundle found = signedIn("nadia", "user/AuditEvent.rs")
                    .get("/AuditEvent?subtype=read&patient=" + AMINA + "&" + since())
                    .expect(200)
                    .bundle();

            assertThat(found.getTotal()).isEqualTo(2);
            assertThat(event(found, 0).getAgent())
                    .extracting(agent -> agent.getWho().getReference())
                    .contains("Practitioner/claire-morel");
            assertThat(event(found, 1).getAgent())
                    .extracting(agent -> agent.getWho().getReference())
                    .contains("Practitioner/paul-girard");
        }
    }

    private static AuditEvent event(Bundle bundle, int number) {
        return (AuditEvent) bundle.getEntry().get(number).getResource();
    }
}

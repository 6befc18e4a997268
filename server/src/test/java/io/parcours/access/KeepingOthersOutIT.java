package io.parcours.access;

import static io.parcours.access.Neighbours.measure;
import static io.parcours.access.Neighbours.team;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.Tokens;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way by which a FHIR server is known to tell of one patient to somebody who is in the care, or the circle, of another. */
@ServerTest
class KeepingOthersOutIT {

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

    private Map<String, Rest> outsiders() {
        return Map.of(
                "another patient", all.aminaHerself,
                "another organisation's system", all.practiceSystem,
                "a practitioner of another organisation", Tokens.practitioner(rest, "dr-elsewhere", all.practice),
                "a coordinator of another organisation", Tokens.coordinator(rest, "co-elsewhere", all.practice),
                "a relative of another patient", Tokens.relative(rest, "nobody", all.amina),
                "an administrator", Tokens.administrator(rest));
    }

    private Stream<DynamicTest> forEachOutsider(java.util.function.Consumer<Rest> check) {
        return outsiders().entrySet().stream()
                .map(outsider -> DynamicTest.dynamicTest(outsider.getKey(), () -> check.accept(outsider.getValue())));
    }

    @Nested
    class OneByOne {

        @TestFactory
        Stream<DynamicTest> whatIsHiddenAndWhatWasNeverThereGiveTheSame404() {
            return forEachOutsider(outsider -> {
                String nowhere = UUID.randomUUID().toString();
                for (String form :
                        List.of("/Observation/%s", "/Observation/%s/_history/1", "/Observation/%s/_history")) {
                    Answer there = outsider.get(form.formatted(hidden)).expect(404);
                    Answer absent = outsider.get(form.formatted(nowhere)).expect(404);
                    assertThat(there.body()).isEqualTo(absent.body());
                }
            });
        }

        @TestFactory
        Stream<DynamicTest> aDeletedOneGivesThatSame404() {
            all.clinicSystem.delete("/Observation/" + hidden).expect(200);
            return forEachOutsider(outsider -> assertThat(
                            outsider.get("/Observation/" + hidden).expect(404).body())
                    .isEqualTo(outsider.get("/Observation/" + UUID.randomUUID()).body()));
        }

        @TestFactory
        Stream<DynamicTest> thePatientIsNotThereEither() {
            return forEachOutsider(outsider -> {
                outsider.get("/Patient/" + all.bruno).expect(404);
                outsider.get("/Patient/" + all.bruno + "/$journey").expect(404);
            });
        }

        @Test
        void writingToItChangesNothingAndTellsNothing() {
            String nowhere = UUID.randomUUID().toString();
            Observation forged = measure(all.amina);
            forged.setId(hidden);
            String patch = "[{\"op\":\"test\",\"path\":\"/status\",\"value\":\"final\"}]";
            for (Rest outsider : List.of(all.aminaHerself, Tokens.practitioner(rest, "dr-elsewhere", all.practice))) {
                assertSame(
                        outsider.put("/Observation/" + hidden, Rest.json(forged)),
                        outsider.put(
                                "/Observation/" + nowhere, Rest.json(forged).replace(hidden, nowhere)));
                assertSame(
                        outsider.patch("/Observation/" + hidden, patch, "Content-Type", "application/json-patch+json"),
                        outsider.patch(
                                "/Observation/" + nowhere, patch, "Content-Type", "application/json-patch+json"));
                assertSame(outsider.delete("/Observation/" + hidden), outsider.delete("/Observation/" + nowhere));
                assertSame(
                        outsider.put("/Observation/" + hidden, Rest.json(forged), "If-Match", "W/\"7\""),
                        outsider.put(
                                "/Observation/" + nowhere,
                                Rest.json(forged).replace(hidden, nowhere),
                                "If-Match",
                                "W/\"7\""));
            }
            all.practiceSystem.put("/Observation/" + hidden, Rest.json(forged)).expect(404);

            assertThat(all.clinicSystem
                            .get("/Observation/" + hidden)
                            .expect(200)
                            .as(Observation.class)
                            .getMeta()
                            .getVersionId())
                    .isEqualTo("1");
        }

        private static void assertSame(Answer there, Answer absent) {
            assertThat(there.expect(404).body()).isEqualTo(absent.expect(404).body());
        }
    }

    @Nested
    class BySearching {

        @TestFactory
        Stream<DynamicTest> nothingIsFoundAndNothingCounted() {
            return forEachOutsider(outsider -> {
                for (String query : List.of(
                        "/Observation?patient=" + all.bruno,
                        "/Observation?subject=Patient/" + all.bruno,
                        "/Observation?_id=" + hidden,
                        "/Observation?identifier=https://parcours.io/tests/" + all.bruno + "|hidden",
                        "/Observation?patient=" + all.amina + "," + all.bruno,
                        "/Patient?_id=" + all.bruno,
                        "/Patient?organization=Organization/" + all.clinic)) {
                    assertThat(ids(outsider.get(query + "&_total=accurate"))).doesNotContain(hidden, all.bruno);
                    assertThat(outsider.get(query + "&_summary=count")
                                    .expect(200)
                                    .bundle()
                                    .getTotal())
                            .isEqualTo(ids(outsider.get(query)).size());
                }
            });
        }

        @Test
        void aMixedListCountsOnlyOnesOwn() {
            all.practiceSystem.create(measure(all.amina));
            String both = "/Observation?patient=" + all.amina + "," + all.bruno;

            assertThat(all.aminaHerself.get(both + "&_summary=count").bundle().getTotal())
                    .isEqualTo(1);
            assertThat(all.practiceSystem
                            .get(both + "&_total=accurate")
                            .bundle()
                            .getTotal())
                    .isEqualTo(1);
        }

        @TestFactory
        Stream<DynamicTest> lookingThroughOtherTypesIsRefusedWhetherItWouldFindSomethingOrNot() {
            return forEachOutsider(outsider -> {
                for (String query : List.of(
                        "/Patient?_has:Observation:patient:code=8867-4",
                        "/Practitioner?_has:Patient:general-practitioner:name=Secretan",
                        "/Organization?_has:Patient:organization:_id=" + all.bruno,
                        "/Observation?patient.name=Secretan",
                        "/Observation?encounter.status=finished",
                        "/Observation?_sort=patient.name",
                        "/Task?focus:Observation.code=8867-4")) {
                    assertThat(outsider.get(query).status()).as(query).isIn(400, 403);
                }
                for (String query : List.of(
                        "/Observation?_filter=status eq final", "/Observation?_list=1", "/Observation?_text=x")) {
                    assertThat(outsider.get(query.replace(" ", "%20")).status())
                            .as(query)
                            .isEqualTo(400);
                }
            });
        }

        @Test
        void aQueryInABodyIsHeldToTheSameRules() {
            String form = "application/x-www-form-urlencoded";
            for (String query : List.of("_has:Observation:patient:code=8867-4", "organization.name=Clinic&_list=1")) {
                assertThat(all.practiceSystem
                                .post("/Patient/_search", query, "Content-Type", form)
                                .status())
                        .as(query)
                        .isIn(400, 403);
            }
            assertThat(ids(all.practiceSystem.post(
                            "/Observation/_search", "patient=" + all.bruno, "Content-Type", form)))
                    .isEmpty();
        }

        @Test
        void includesGiveNothingHidden() {
            // The practice may see the task, which points at somebody whom it may not see; only the server could have
            // written that.
            String note = all.practiceSystem.create(measure(all.amina));
            for (String query : List.of(
                    "/Observation?_id=" + note + "&_include=*",
                    "/Organization?_id=" + all.clinic + "&_revinclude=Patient:organization",
                    "/Organization?_id=" + all.clinic + "&_revinclude=*",
                    "/Organization?_id=" + all.clinic
                            + "&_revinclude=Patient:organization&_revinclude:iterate=Observation:patient")) {
                Answer answer = all.practiceSystem.get(query).expect(200);
                assertThat(ids(answer)).as(query).doesNotContain(hidden, all.bruno);
                assertThat(answer.body()).doesNotContain("Secretan");
            }
        }

        @TestFactory
        Stream<DynamicTest> wholeHistoriesAndSearchesOverAllTypesAreNotOffered() {
            return forEachOutsider(outsider -> {
                for (String path :
                        List.of("/_history", "/Observation/_history", "/Patient/_history", "/?_type=Patient")) {
                    assertThat(outsider.get(path).status()).as(path).isIn(400, 403, 404, 405);
                }
            });
        }

        @Test
        void aLinkToANextPageGivesNobodyElseAnything() {
            for (int i = 0; i < 3; i++) {
                all.clinicSystem.create(measure(all.bruno));
            }
            String next = all.clinicSystem
                    .get("/Observation?patient=" + all.bruno + "&_count=1")
                    .bundle()
                    .getLink("next")
                    .getUrl();

            assertThat(ids(all.clinicSystem.get(next))).hasSize(1);
            assertThat(ids(all.practiceSystem.get(next))).isEmpty();
            assertThat(ids(all.aminaHerself.get(next))).isEmpty();
        }
    }

    @Nested
    class InBundles {

        @Test
        void readingEntriesGiveTheSameAsSingleReads() {
            var batch = new Bundle().setType(Bundle.BundleType.BATCH);
            for (String url : List.of(
                    "Observation/" + hidden,
                    "Observation/" + UUID.randomUUID(),
                    "Observation?patient=" + all.bruno,
                    "Patient/" + all.bruno,
                    "Observation/" + hidden + "/_history",
                    "Patient/" + all.bruno + "/$journey")) {
                batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl(url);
            }
            Bundle answers =
                    all.practiceSystem.post("", Rest.json(batch)).expect(200).bundle();

            assertThat(Rest.json(answers)).doesNotContain("Secretan").doesNotContain("\"value\":77");
            assertThat(answers.getEntry().get(0).getResponse().getStatus()).startsWith("404");
            assertThat(answers.getEntry().get(1).getResponse().getStatus()).startsWith("404");
            assertThat(((Bundle) answers.getEntry().get(2).getResource()).getEntry())
                    .isEmpty();
            assertThat(answers.getEntry().get(3).getResponse().getStatus()).startsWith("404");
        }

        @Test
        void aTransactionThatWritesToAnotherPatientIsRefusedAsAWhole() {
            var transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            transaction
                    .addEntry()
                    .setResource(measure(all.amina))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("Observation");
            transaction
                    .addEntry()
                    .setResource(measure(all.bruno))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("Observation");

            all.practiceSystem.post("", Rest.json(transaction)).expect(400);

            assertThat(total(all.aminaHerself, "/Observation?patient=" + all.amina))
                    .isZero();
            assertThat(total(all.brunoHimself, "/Observation?patient=" + all.bruno))
                    .isEqualTo(1);
        }

        @Test
        void nobodyLetsThemselvesInAndWritesInOneGo() {
            var transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            transaction
                    .addEntry()
                    .setResource(team(all.bruno, "Organization/" + all.practice))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("CareTeam");
            transaction
                    .addEntry()
                    .setResource(measure(all.bruno))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("Observation");

            all.practiceSystem.post("", Rest.json(transaction)).expect(400);

            all.practiceSystem.get("/Patient/" + all.bruno).expect(404);
        }
    }

    @Nested
    class ByConditions {

        @Test
        void aConditionalCreateDoesNotFindWhatIsHidden() {
            String condition = "identifier=https://parcours.io/tests/" + all.bruno + "|hidden";
            Answer created = all.practiceSystem.post(
                    "/Observation",
                    Rest.json(measure(all.amina).addIdentifier(identifier("hidden"))),
                    "If-None-Exist",
                    condition);

            created.expect(201);
            assertThat(created.id()).isNotEqualTo(hidden);
            assertThat(created.body()).doesNotContain("Patient/" + all.bruno);
        }

        @Test
        void norDoesItInATransaction() {
            var transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            transaction
                    .addEntry()
                    .setResource(measure(all.amina).addIdentifier(identifier("hidden")))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("Observation")
                    .setIfNoneExist("identifier=https://parcours.io/tests/" + all.bruno + "|hidden");

            Bundle answer = all.practiceSystem
                    .post("", Rest.json(transaction))
                    .expect(200)
                    .bundle();

            assertThat(answer.getEntryFirstRep().getResponse().getStatus()).startsWith("201");
            assertThat(answer.getEntryFirstRep().getResponse().getLocation()).doesNotContain(hidden);
        }

        @Test
        void aConditionalUpdateOrDeleteDoesNotReachIt() {
            String condition = "?identifier=https://parcours.io/tests/" + all.bruno + "|hidden";

            all.practiceSystem.delete("/Observation" + condition);
            all.practiceSystem.put(
                    "/Observation" + condition, Rest.json(measure(all.amina).addIdentifier(identifier("hidden"))));

            Observation untouched =
                    all.clinicSystem.get("/Observation/" + hidden).expect(200).as(Observation.class);
            assertThat(untouched.getMeta().getVersionId()).isEqualTo("1");
        }
    }

    @Nested
    class ByOtherDoors {

        @Test
        void validatingTellsNothingOfWhatIsReferredTo() {
            String nowhere = UUID.randomUUID().toString();
            String there = all.practiceSystem
                    .post("/Observation/$validate", Rest.json(measure(all.bruno)))
                    .body();
            String absent = all.practiceSystem
                    .post("/Observation/$validate", Rest.json(measure(nowhere)))
                    .body();

            assertThat(there.replace(all.bruno, "x")).isEqualTo(absent.replace(nowhere, "x"));
            assertThat(all.practiceSystem
                            .get("/Observation/" + hidden + "/$validate")
                            .status())
                    .isBetween(400, 499);
        }

        @Test
        void nobodySubscribes() {
            String subscription =
                    "{\"resourceType\":\"Subscription\",\"status\":\"requested\",\"reason\":\"x\",\"criteria\":\"Observation?\","
                            + "\"channel\":{\"type\":\"rest-hook\",\"endpoint\":\"http://127.0.0.1:1/\",\"payload\":\"application/fhir+json\"}}";

            assertThat(all.practiceSystem.post("/Subscription", subscription).status())
                    .isBetween(400, 499);
        }

        @Test
        void whatWouldSeeMoreThanAResourceIsNotOffered() {
            for (String operation : List.of(
                    "/Patient/" + all.bruno + "/$everything",
                    "/Observation/" + hidden + "/$meta",
                    "/$export",
                    "/Observation/" + hidden + "/$diff")) {
                assertThat(all.practiceSystem.get(operation).status())
                        .as(operation)
                        .isBetween(400, 499);
                assertThat(all.clinicSystem.get(operation).status())
                        .as(operation)
                        .isBetween(400, 499);
            }
        }
    }

    @Nested
    class OfDocuments {

        @Test
        void aBinaryBelongsToThoseToWhomItsContextBelongs() {
            var letter = new Binary();
            letter.setContentType("text/plain")
                    .setData("for bruno only".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            letter.setSecurityContext(new Reference("Patient/" + all.bruno));
            String id = all.clinicSystem.create(letter);
            var loose = new Binary();
            loose.setContentType("text/plain")
                    .setData("of the clinic".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            String ofTheClinic = all.clinicSystem.create(loose);

            all.practiceSystem.get("/Binary/" + id).expect(404);
            all.aminaHerself.get("/Binary/" + id, "Accept", "text/plain").expect(404);
            all.brunoHimself.get("/Binary/" + id).expect(200);
            all.practiceSystem.get("/Binary/" + ofTheClinic).expect(404);
            all.brunoHimself.get("/Binary/" + ofTheClinic).expect(404);
            all.clinicSystem.get("/Binary/" + ofTheClinic).expect(200);
        }

        @Test
        void provenanceBelongsToThePatientOfItsTarget() {
            var provenance = new Provenance();
            provenance.addTarget(new Reference("Observation/" + hidden));
            provenance.setRecorded(new Date());
            provenance.addAgent().setWho(new Reference("Organization/" + all.clinic));
            String id = all.clinicSystem.create(provenance);

            all.practiceSystem.get("/Provenance/" + id).expect(404);
            all.brunoHimself.get("/Provenance/" + id).expect(200);
        }
    }

    @Nested
    class WithoutAClaim {

        @Test
        void aTokenThatDoesNotSayWhoOrForWhomIsRefused() {
            Tokens.caller(rest, claims -> claims.subject("x")
                            .claim("scope", "user/*.rs")
                            .claim("organization", all.clinic))
                    .get("/Observation/" + hidden)
                    .expect(403);
            Tokens.caller(rest, claims -> claims.subject("x")
                            .claim("scope", "user/*.rs")
                            .claim("fhirUser", "Practitioner/a"))
                    .get("/Observation/" + hidden)
                    .expect(403);
            Tokens.caller(rest, claims -> claims.subject("x").claim("scope", "system/*.rs"))
                    .get("/Observation/" + hidden)
                    .expect(403);
            Tokens.caller(rest, claims -> claims.subject("x")
                            .claim("scope", "patient/*.rs")
                            .claim("fhirUser", "RelatedPerson/a"))
                    .get("/Observation/" + hidden)
                    .expect(403);
        }
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

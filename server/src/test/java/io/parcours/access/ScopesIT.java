package io.parcours.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.SystemTokens;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A token opens what its scopes name and nothing else, on every way in and out. Guide: /ig/security.html.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App Launch 2.2, scopes</a>
 */
@ServerTest
class ScopesIT {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

    @Autowired
    Rest rest;

    String amina = "";

    @BeforeEach
    void aminaIsKnown() {
        amina = rest.create(Cast.amina());
    }

    private Rest with(String scope) {
        return rest.as(SystemTokens.HOSPITAL, scope);
    }

    @Nested
    class OfOneType {

        @ParameterizedTest
        @CsvSource({
            "system/Patient.r, /Patient/%s, 200",
            "system/Patient.s, /Patient/%s, 403",
            "system/Patient.r, /Patient/%s/_history, 200",
            "system/Patient.r, /Patient/%s/_history/1, 200",
            "system/Patient.s, /Patient?_id=%s, 200",
            "system/Patient.r, /Patient?_id=%s, 403",
            "system/Patient.s, /Patient/_history?_count=1, 403",
            "system/Location.s, /Location/_history?_count=1, 200",
            "system/Location.r, /Location/_history?_count=1, 403",
            "system/Task.rs, /Patient/%s, 403",
            "system/Patient.rs, /Task?patient=%s, 403",
            "system/Patient.rs, /_history?_count=1, 403",
            "system/Patient.rs, /?_type=Patient, 400",
            "system/Patient.read, /Patient/%s, 200",
            "system/Patient.write, /Patient/%s, 403",
        })
        void readingNeedsTheRightLetter(String scope, String path, int status) {
            assertThat(with(scope).get(path.formatted(amina)).status()).isEqualTo(status);
        }

        @Test
        void writingNeedsTheRightLetterAndARefusedWriteLeavesNothing() {
            String body = Rest.json(Cast.task(amina, "2031-03-05T10:00:00Z"));

            assertThat(with("system/Task.ruds").post("/Task", body).status()).isEqualTo(403);
            assertThat(with("system/Patient.cruds").post("/Task", body).status())
                    .isEqualTo(403);
            String task = with("system/Task.c").post("/Task", body).expect(201).id();
            assertThat(with("system/Task.crds")
                            .put("/Task/" + task, withId(body, task))
                            .status())
                    .isEqualTo(403);
            assertThat(with("system/Task.crds")
                            .patch(
                                    "/Task/" + task,
                                    "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"completed\"}]",
                                    "Content-Type",
                                    "application/json-patch+json")
                            .status())
                    .isEqualTo(403);
            assertThat(with("system/Task.crus").delete("/Task/" + task).status())
                    .isEqualTo(403);

            assertThat(rest.get("/Task?patient=" + amina + "&_total=accurate")
                            .bundle()
                            .getTotal())
                    .isEqualTo(1);
            assertThat(rest.get("/Task/" + task)
                            .as(org.hl7.fhir.r4.model.Task.class)
                            .getStatus()
                            .toCode())
                    .isEqualTo("requested");
        }

        private String withId(String json, String id) {
            return json.replaceFirst("\\{", "{\"id\":\"" + id + "\",");
        }
    }

    @Nested
    class InATransactionOrABatch {

        @Test
        void everyEntryNeedsItsScopeAndOneWithoutRefusesAll() {
            Bundle bundle = bundleOf(Bundle.BundleType.TRANSACTION);
            add(bundle, Cast.task(amina, "2031-03-05T10:00:00Z"));
            add(bundle, Cast.plan(amina, "2031-03-05"));

            assertThat(with("system/Task.cruds").post("", Rest.json(bundle)).status())
                    .isEqualTo(403);

            assertThat(rest.get("/Task?patient=" + amina + "&_summary=count")
                            .bundle()
                            .getTotal())
                    .isZero();
        }

        @Test
        void readingEntriesAreNarrowedToo() {
            observation("laboratory", "4.1");
            observation("vital-signs", "4.2");
            Bundle bundle = bundleOf(Bundle.BundleType.BATCH);
            bundle.addEntry()
                    .getRequest()
                    .setMethod(HTTPVerb.GET)
                    .setUrl("Observation?patient=" + amina + "&_total=accurate");

            Bundle answer = with("system/Observation.rs?category=" + CATEGORIES + "|laboratory")
                    .post("", Rest.json(bundle))
                    .expect(200)
                    .bundle();

            Bundle found = (Bundle) answer.getEntryFirstRep().getResource();
            assertThat(found.getTotal()).isEqualTo(1);
            assertThat(found.getEntry()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Patient/%s", "Patient?_id=%s", "Patient/%s/_history", "Patient/%s/$journey", "_history", ""
                })
        void aReadingEntryWithoutItsScopeIsRefused(String address) {
            Bundle bundle = bundleOf(Bundle.BundleType.BATCH);
            bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(address.formatted(amina));

            Answer answer = with("system/Task.cruds").post("", Rest.json(bundle));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Benali");
        }
    }

    @Nested
    class ThatLookFurther {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/Task?patient.name=Benali",
                    "/Task?patient:Patient.name=Benali",
                    "/Task?subject:Patient.general-practitioner:Practitioner.name=x",
                    "/Task?_sort=patient.name",
                })
        void aChainNeedsTheScopeOfWhatItLooksInto(String search) {
            assertThat(with("system/Task.rs").get(search).status()).isEqualTo(403);
        }

        @Test
        void aReverseChainNeedsTheScopeOfWhatItLooksInto() {
            String search = "/Practitioner?_has:PractitionerRole:practitioner:active=true";

            assertThat(with("system/Practitioner.rs").get(search).status()).isEqualTo(403);
            with("system/Practitioner.rs system/PractitionerRole.s").get(search).expect(200);
        }

        @Test
        void whatIsIncludedNeedsItsScopeAndIsLeftOutWithoutIt() {
            rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));
            String search = "/Task?patient=" + amina + "&_include=Task:patient";

            assertThat(with("system/Task.rs").get(search).expect(200).bundle().getEntry())
                    .hasSize(1);
            assertThat(with("system/Task.rs system/Patient.r")
                            .get(search)
                            .bundle()
                            .getEntry())
                    .hasSize(2);
        }

        @Test
        void whatPointsBackNeedsItsScopeAndIsLeftOutWithoutIt() {
            rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));
            String search = "/Patient?_id=" + amina + "&_revinclude=Task:patient";

            assertThat(with("system/Patient.rs")
                            .get(search)
                            .expect(200)
                            .bundle()
                            .getEntry())
                    .hasSize(1);
        }

        @Test
        void aConditionalWriteNeedsTheScopeToSearch() {
            String body = Rest.json(Cast.task(amina, "2031-03-05T10:00:00Z"));

            assertThat(with("system/Task.c")
                            .post("/Task", body, "If-None-Exist", "identifier=urn:x|1")
                            .status())
                    .isEqualTo(403);
            assertThat(with("system/Task.u")
                            .put("/Task?identifier=urn:x|1", body)
                            .status())
                    .isEqualTo(403);
            assertThat(with("system/Task.d").delete("/Task?identifier=urn:x|1").status())
                    .isEqualTo(403);
        }

        @Test
        void aReferenceByConditionNeedsTheScopeToSearch() {
            var task = Cast.task(amina, "2031-03-05T10:00:00Z");
            task.setOwner(new Reference("Practitioner?identifier=urn:x|1"));

            assertThat(with("system/Task.cruds").post("/Task", Rest.json(task)).status())
                    .isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"_filter=status eq x", "_query=x", "_text=Benali", "_content=Benali"})
        void parametersThatNoRuleCouldHoldAreRefused(String parameter) {
            assertThat(rest.get("/Task?" + parameter.replace(" ", "%20")).status())
                    .isEqualTo(400);
        }
    }

    @Nested
    class LimitedToACategory {

        private static final String LABORATORY = "system/Observation.cruds?category=" + CATEGORIES + "|laboratory";

        @Test
        void readingGivesThatCategoryAndNothingElseAndCountsRightly() {
            String mine = observation("laboratory", "4.1");
            String other = observation("vital-signs", "4.2");
            Rest laboratory = with(LABORATORY);

            laboratory.get("/Observation/" + mine).expect(200);
            assertThat(laboratory.get("/Observation/" + other).status()).isEqualTo(404);
            assertThat(laboratory.get("/Observation/" + other + "/_history/1").status())
                    .isEqualTo(404);
            assertThat(laboratory.get("/Observation/" + other + "/_history").status())
                    .isEqualTo(404);
            assertThat(laboratory
                            .get("/Observation/" + mine + "/_history")
                            .expect(200)
                            .bundle()
                            .getEntry())
                    .hasSize(1);
            Bundle found = laboratory
                    .get("/Observation?patient=" + amina + "&_total=accurate")
                    .expect(200)
                    .bundle();
            assertThat(found.getTotal()).isEqualTo(1);
            assertThat(found.getEntry()).hasSize(1);
            assertThat(laboratory
                            .get("/Observation?patient=" + amina + "&_summary=count")
                            .bundle()
                            .getTotal())
                    .isEqualTo(1);
            assertThat(laboratory
                            .get("/Observation?patient=" + amina + "&category=vital-signs&_total=accurate")
                            .bundle()
                            .getTotal())
                    .isZero();
        }

        @Test
        void everyPageIsNarrowed() {
            for (int i = 0; i < 3; i++) {
                observation("laboratory", "5." + i);
                observation("vital-signs", "6." + i);
            }

            List<Bundle> pages = io.parcours.support.Journeys.pages(
                    with(LABORATORY), "/Observation?patient=" + amina + "&_count=2&_sort=_id");

            assertThat(pages.stream().flatMap(page -> page.getEntry().stream())).hasSize(3);
        }

        @Test
        void anIncludeOfAnotherCategoryIsLeftOut() {
            observation("vital-signs", "4.2");

            assertThat(with("system/Patient.rs " + LABORATORY)
                            .get("/Patient?_id=" + amina + "&_revinclude=Observation:patient")
                            .expect(200)
                            .bundle()
                            .getEntry())
                    .hasSize(1);
        }

        @Test
        void writingAnotherCategoryIsRefusedAndSoIsMovingOneOutOfIt() {
            Rest laboratory = with(LABORATORY);
            String mine = observation("laboratory", "4.1");
            Observation moved = observationOf("vital-signs", "4.1");
            moved.setId(mine);

            assertThat(laboratory
                            .post("/Observation", Rest.json(observationOf("vital-signs", "4.9")))
                            .status())
                    .isEqualTo(403);
            assertThat(laboratory.update(moved).status()).isEqualTo(403);
            assertThat(rest.get("/Observation/" + mine)
                            .as(Observation.class)
                            .getMeta()
                            .getVersionId())
                    .isEqualTo("1");
            laboratory
                    .post("/Observation", Rest.json(observationOf("laboratory", "4.3")))
                    .expect(201);
        }
    }

    @Nested
    class OnTheJourney {

        @Test
        void onlyTypesWithAScopeAreShownAndCounted() {
            rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));
            rest.create(Cast.appointment(amina, "2031-03-06T10:00:00Z"));
            String journey = "/Patient/" + amina + "/$journey";

            Bundle shown = with("system/Patient.r system/Task.rs")
                    .get(journey)
                    .expect(200)
                    .bundle();

            assertThat(shown.getTotal()).isEqualTo(1);
            assertThat(shown.getEntry()).hasSize(1);
            assertThat(shown.getEntryFirstRep().getResource().fhirType()).isEqualTo("Task");
            assertThat(with("system/Task.rs").get(journey).status()).isEqualTo(403);
            assertThat(with("system/Patient.r").get(journey).status()).isEqualTo(403);
        }
    }

    @Nested
    class OnOperations {

        @Test
        void aRebuildIsForTheOperatorOnly() {
            assertThat(rest.post("/$rebuild-journey", "").status()).isEqualTo(403);
            rest.asOperator().post("/$rebuild-journey", "").expect(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/Patient/%s/$everything",
                    "/Patient/%s/$meta",
                    "/$meta",
                    "/$get-resource-counts",
                    "/Patient/%s/$graphql?query=x",
                    "/$diff?from=Patient/1&to=Patient/2"
                })
        void operationsThatNobodyOffersAreRefused(String path) {
            assertThat(rest.get(path.formatted(amina)).status()).isIn(400, 403, 404);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/$expunge",
                    "/$reindex",
                    "/$mark-all-resources-for-reindexing",
                    "/Patient/%s/$meta-add",
                    "/Patient/%s/$expunge",
                    "/$replace-references",
                    "/$process-message"
                })
        void operationsThatChangeThingsBehindTheScenesAreRefused(String path) {
            assertThat(rest.post(path.formatted(amina), "{\"resourceType\":\"Parameters\"}")
                            .status())
                    .isIn(400, 403, 404);
        }
    }

    private String observation(String category, String value) {
        return rest.create(observationOf(category, value));
    }

    private Observation observationOf(String category, String value) {
        var observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.addCategory(new CodeableConcept(new Coding(CATEGORIES, category, null)));
        observation.setCode(new CodeableConcept().setText("Potassium " + value));
        observation.setSubject(new Reference("Patient/" + amina));
        return observation;
    }

    private static Bundle bundleOf(Bundle.BundleType type) {
        var bundle = new Bundle();
        bundle.setType(type);
        return bundle;
    }

    private static void add(Bundle bundle, org.hl7.fhir.r4.model.Resource resource) {
        bundle.addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType());
    }
}

package io.parcours.journey;

import static io.parcours.support.Journeys.facts;
import static io.parcours.support.Journeys.references;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Cast;
import io.parcours.support.Journeys;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code GET Patient/[id]/$journey}. Guide: /ig/journey.html. */
@ServerTest
class ReadingAJourneyIT {

    @Autowired
    Rest rest;

    String amina = "";
    String journey = "";

    @BeforeEach
    void aminaIsKnown() {
        amina = rest.create(Cast.amina());
        journey = "/Patient/" + amina + "/$journey";
    }

    @Test
    void entriesComeInOrderOfTimeAcrossTypes() {
        String visit = rest.create(Cast.visit(amina, "2031-03-02T09:00:00Z"));
        String task = rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));
        String condition = rest.create(Cast.condition(amina, "2031-02-01"));
        String appointment = rest.create(Cast.appointment(amina, "2031-03-28T14:00:00+01:00"));

        assertThat(references(read("")))
                .containsExactly(
                        "Condition/" + condition, "Encounter/" + visit, "Task/" + task, "Appointment/" + appointment);
        assertThat(references(read("?_order=desc")))
                .containsExactly(
                        "Appointment/" + appointment, "Task/" + task, "Encounter/" + visit, "Condition/" + condition);
    }

    @Test
    void eachEntryCarriesItsFacts() {
        String doctor = rest.create(Cast.drMoreau());
        Task task = Cast.task(amina, "2031-03-05T10:00:00Z");
        task.getOwner().setReference("Practitioner/" + doctor);
        task.getRestriction().getPeriod().setEndElement(new org.hl7.fhir.r4.model.DateTimeType("2031-03-30"));
        rest.create(task);

        Bundle page = read("");

        assertThat(facts(page, "moment")).containsExactly("2031-03-30T21:59:59.999Z");
        assertThat(facts(page, "phase")).containsExactly("after");
        assertThat(facts(page, "kind")).containsExactly("task");
        assertThat(facts(page, "state")).containsExactly("proposed");
        assertThat(facts(page, "title")).containsExactly("Call Amina");
        assertThat(facts(page, "open")).containsExactly("true");
        assertThat(facts(page, "holder-kind")).containsExactly("practitioner");
        assertThat(facts(page, "holder")).containsExactly("Practitioner/" + doctor);
        assertThat(facts(page, "waiting-since")).containsExactly("2031-03-05T10:00:00.000Z");
        assertThat(facts(page, "due")).containsExactly("2031-03-30T21:59:59.999Z");
        assertThat(page.getEntryFirstRep().getSearch().getMode()).isEqualTo(Bundle.SearchEntryMode.MATCH);
        assertThat(page.getEntryFirstRep().getFullUrl()).startsWith(rest.base() + "/Task/");
    }

    @Test
    void titlesComeInTheLanguageAskedForWithTheOtherBesideThem() {
        rest.create(Cast.appointment(amina, "2031-03-28T14:00:00+01:00"));

        assertThat(facts(rest.get(journey, "Accept-Language", "fr-FR,fr;q=0.9").bundle(), "title"))
                .containsExactly("Rendez-vous");
        assertThat(facts(rest.get(journey, "Accept-Language", "en").bundle(), "title"))
                .containsExactly("Appointment");
        assertThat(rest.get(journey, "Accept-Language", "de").expect(200).body())
                .contains("Rendez-vous");
    }

    @Test
    void aMessageShowsItsTopicAndItsTextStaysInTheResource() {
        rest.create(Cast.message(amina, "2031-03-05T10:00:00Z"));

        assertThat(facts(read(""), "title")).containsExactly("Before your operation");
        assertThat(rest.get(journey + "?_summary=true").expect(200).body()).doesNotContain("secret-payload-417");
    }

    @Test
    void aSummaryGivesIdMetaAndStatusOnly() {
        rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));

        Bundle page = read("?_summary=true");

        assertThat(page.getTotal()).isEqualTo(1);
        assertThat(facts(page, "kind")).containsExactly("task");
        Task task = (Task) page.getEntryFirstRep().getResource();
        assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
        assertThat(task.getMeta().getTagFirstRep().getCode()).isEqualTo("SUBSETTED");
        assertThat(task.getMeta().getVersionId()).isEqualTo("1");
        assertThat(task.hasDescription()).isFalse();
        assertThat(task.hasFor()).isFalse();
    }

    @Test
    void aJourneyMayBeEmpty() {
        assertThat(read("").getTotal()).isZero();
        assertThat(read("").getEntry()).isEmpty();
    }

    @Test
    void parametersMayBePosted() {
        rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));
        rest.create(Cast.condition(amina, "2031-02-01"));

        Bundle page = rest.post(
                        journey,
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"kind\",\"valueCode\":\"problem\"}]}")
                .expect(200)
                .bundle();

        assertThat(facts(page, "kind")).containsExactly("problem");
    }

    @Nested
    class Filtered {

        @BeforeEach
        void fourEntries() {
            rest.create(Cast.condition(amina, "2031-02-01"));
            rest.create(Cast.visit(amina, "2031-03-02T09:00:00Z"));
            rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));
            rest.create(Cast.task(amina, "2031-03-06T10:00:00Z").setStatus(Task.TaskStatus.CANCELLED));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "?state=open; task",
                    "?state=done; visit,task",
                    "?state=all; problem,visit,task,task",
                    "?kind=task; task,task",
                    "?kind=task,visit; visit,task,task",
                    "?kind=task&kind=problem; problem,task,task",
                    "?from=2031-03-02; visit,task,task",
                    "?from=2031-03-02T09:00:00Z; visit,task,task",
                    "?from=2031-03-02T09:00:00.001Z; task,task",
                    "?to=2031-03-02; problem,visit",
                    "?to=2031-02; problem",
                    "?to=2031; problem,visit,task,task",
                    "?from=2031-03&to=2031-03-05; visit,task",
                    "?from=2031-03-05&kind=task&state=done; task",
                    "?from=2032; ''"
                })
        void exactlyTheEntriesAskedForAreGivenAndCounted(String query, String kinds) {
            Bundle page = read(query);

            assertThat(facts(page, "kind")).isEqualTo(kinds.isEmpty() ? List.of() : List.of(kinds.split(",")));
            assertThat(page.getTotal()).isEqualTo(page.getEntry().size());
        }
    }

    @Nested
    class InPages {

        @Test
        void pagesTogetherGiveEveryEntryOnceAndEachSaysTheTotal() {
            for (int day = 1; day <= 7; day++) {
                rest.create(Cast.task(amina, "2031-03-0" + day + "T10:00:00Z"));
            }

            List<Bundle> pages = Journeys.pages(rest, journey + "?_count=3");

            assertThat(pages).extracting(page -> page.getEntry().size()).containsExactly(3, 3, 1);
            assertThat(pages).extracting(Bundle::getTotal).containsOnly(7);
            List<String> all =
                    pages.stream().flatMap(page -> references(page).stream()).toList();
            assertThat(all).doesNotHaveDuplicates().isEqualTo(references(read("?_count=200")));
        }

        @Test
        void entriesOfTheSameMomentAreNeitherLostNorRepeatedBetweenPages() {
            for (int i = 0; i < 5; i++) {
                rest.create(Cast.task(amina, "2031-03-01T10:00:00Z"));
            }

            for (String order : List.of("asc", "desc")) {
                List<String> all = Journeys.pages(rest, journey + "?_count=2&_order=" + order).stream()
                        .flatMap(page -> references(page).stream())
                        .toList();
                assertThat(all).hasSize(5).doesNotHaveDuplicates();
            }
        }

        @Test
        void theNextPageGoesOnWhereThisOneEndedWhenEntriesAreAddedBeforeIt() {
            for (int day = 3; day <= 6; day++) {
                rest.create(Cast.task(amina, "2031-03-0" + day + "T10:00:00Z"));
            }
            Bundle first = read("?_count=2");
            String earlier = rest.create(Cast.task(amina, "2031-03-01T10:00:00Z"));
            String later = rest.create(Cast.task(amina, "2031-03-09T10:00:00Z"));

            Bundle second = rest.get(first.getLink("next").getUrl()).expect(200).bundle();
            Bundle third = rest.get(second.getLink("next").getUrl()).expect(200).bundle();

            assertThat(references(second)).doesNotContain("Task/" + earlier).hasSize(2);
            assertThat(references(second)).doesNotContainAnyElementsOf(references(first));
            assertThat(references(third)).containsExactly("Task/" + later);
            assertThat(second.getTotal()).isEqualTo(6);
        }

        @Test
        void theNextPageGoesOnWhenTheEntryBeforeItIsGone() {
            for (int day = 1; day <= 3; day++) {
                rest.create(Cast.task(amina, "2031-03-0" + day + "T10:00:00Z"));
            }
            Bundle first = read("?_count=1");
            rest.delete("/" + references(first).get(0)).expect(200);

            Bundle second = rest.get(first.getLink("next").getUrl()).expect(200).bundle();

            assertThat(facts(second, "moment")).containsExactly("2031-03-02T10:00:00.000Z");
            assertThat(second.getTotal()).isEqualTo(2);
        }

        @Test
        void linksRepeatTheQuestion() {
            for (int day = 1; day <= 2; day++) {
                rest.create(Cast.task(amina, "2031-03-0" + day + "T10:00:00+01:00"));
            }

            Bundle page = read("?_count=1&from=2031-03-01T00:00:00%2B01:00&kind=task&_summary=true");

            assertThat(page.getLink("next").getUrl())
                    .startsWith(rest.base() + journey)
                    .contains("_count=1", "from=2031-03-01T00%3A00%3A00%2B01%3A00", "kind=task", "_summary=true");
            assertThat(references(
                            rest.get(page.getLink("next").getUrl()).expect(200).bundle()))
                    .hasSize(1);
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "from=yesterday; from",
                    "from=2031-13-01; from",
                    "from=2031-02-30; from",
                    "to=2031-02-01T10:00; to",
                    "state=maybe; state",
                    "kind=appointments; kind",
                    "kind=task,; kind",
                    "_count=0; _count",
                    "_count=201; _count",
                    "_count=-1; _count",
                    "_count=many; _count",
                    "_count=99999999999; _count",
                    "_order=up; _order",
                    "_summary=count; _summary",
                    "_cursor=abc; _cursor",
                    "_cursor=%20; _cursor",
                    "frm=2031; frm",
                    "state=open&state=done; state"
                })
        void aBadParameterIsNamed(String query, String parameter) {
            var answer = rest.get(journey + "?" + query).expect(400);

            assertThat(answer.expression()).isEqualTo(parameter);
            assertThat(answer.issue().getDiagnostics()).doesNotContain("Exception", "HAPI-", "java.");
        }

        @Test
        void anUnknownPatientIs404() {
            assertThat(rest.get("/Patient/nobody/$journey").expect(404).issue().getCode())
                    .isEqualTo(org.hl7.fhir.r4.model.OperationOutcome.IssueType.NOTFOUND);
        }

        @Test
        void aDeletedPatientIs404AsIfThereHadNeverBeenOne() {
            rest.delete("/Patient/" + amina).expect(200);

            assertThat(rest.get(journey).expect(404).body())
                    .isEqualTo(rest.get("/Patient/nobody/$journey").body());
        }
    }

    private Bundle read(String query) {
        return rest.get(journey + query).expect(200).bundle();
    }
}

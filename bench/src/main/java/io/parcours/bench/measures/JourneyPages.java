package io.parcours.bench.measures;

import com.fasterxml.jackson.databind.JsonNode;
import io.parcours.bench.patients.JourneyPatient;
import io.parcours.bench.report.Comparison;
import io.parcours.bench.requests.Answer;
import io.parcours.bench.requests.FhirClient;
import io.parcours.bench.requests.Operation;
import io.parcours.bench.requests.WrongAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One page of a patient's journey against what a client of a plain FHIR server does to show the same. */
public final class JourneyPages {

    public static final int PAGE = 50;
    private static final int EVERYTHING_PAGE = 200;
    private static final int PAGES_IN_BLOCK = 10;
    private static final int WARM_UP = 200;
    private static final int STOCK_WARM_UP = 3;

    private final Pair<Contender> contenders;
    private final Turns turns;

    public JourneyPages(Pair<Contender> contenders, int pairs) {
        this.contenders = contenders;
        this.turns = new Turns(contenders, pairs);
    }

    /**
     * Compares.
     *
     * @param patients patients with equally long journeys, known to both servers */
    public List<Comparison> compare(List<JourneyPatient> patients) {
        verifyWholeJourney(patients.get(0));
        Operation page = firstPage(patients);
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.addAll(turns.compare(
                "journey against everything",
                "journey page against the whole of $everything",
                new Pair<>(page, everything(patients, Integer.MAX_VALUE)),
                new Pair<>(PAGES_IN_BLOCK, 1),
                new Pair<>(WARM_UP, STOCK_WARM_UP)));
        comparisons.addAll(turns.compare(
                "journey against everything's first page",
                "journey page against the first page of $everything, unsorted",
                new Pair<>(page, everything(patients, 1)),
                new Pair<>(PAGES_IN_BLOCK, 2),
                new Pair<>(PAGES_IN_BLOCK, STOCK_WARM_UP)));
        comparisons.addAll(turns.compare(
                "journey against searches",
                "journey page against one search for each type",
                new Pair<>(page, searches(patients)),
                new Pair<>(PAGES_IN_BLOCK, 1),
                new Pair<>(PAGES_IN_BLOCK, STOCK_WARM_UP)));
        return comparisons;
    }

    /** The first page of the journey, patients in turn; checked for total, number, order and the link to the next page. */
    static Operation firstPage(List<JourneyPatient> patients) {
        return (client, index) -> {
            JourneyPatient patient = patients.get(index % patients.size());
            JsonNode bundle = client.get(journey(patient)).expect(200).json();
            List<String> entries = Answer.matches(bundle);
            WrongAnswer.unless(patient.entries(), bundle.path("total").asInt(), "total of " + journey(patient));
            int shown = Math.min(PAGE, patient.entries());
            if (!entries.equals(oldestFirst(patient).subList(0, shown))
                    && !entries.equals(newestFirst(patient).subList(0, shown))) {
                throw new WrongAnswer(journey(patient) + ": not " + PAGE + " entries in order of time: " + entries);
            }
            if (Answer.next(bundle).isEmpty() && patient.entries() > PAGE) {
                throw new WrongAnswer(journey(patient) + ": no link to the next page");
            }
        };
    }

    private void verifyWholeJourney(JourneyPatient patient) {
        FhirClient client = contenders.ours().client();
        List<String> seen = new ArrayList<>();
        Optional<String> address = Optional.of(journey(patient));
        while (address.isPresent() && seen.size() <= patient.entries()) {
            JsonNode bundle = client.get(address.get()).expect(200).json();
            seen.addAll(Answer.matches(bundle));
            address = Answer.next(bundle);
        }
        if (!seen.equals(oldestFirst(patient)) && !seen.equals(newestFirst(patient))) {
            throw new WrongAnswer("The pages of " + journey(patient) + " do not make up the journey.");
        }
    }

    private static List<String> oldestFirst(JourneyPatient patient) {
        return patient.timeline();
    }

    private static List<String> newestFirst(JourneyPatient patient) {
        List<String> entries = new ArrayList<>(patient.timeline());
        Collections.reverse(entries);
        return entries;
    }

    private static String journey(JourneyPatient patient) {
        return "Patient/" + patient.id() + "/$journey?_count=" + PAGE;
    }

    /** Follows the links of {@code $everything}; a client needs all of it, because it comes in no order of time. */
    private static Operation everything(List<JourneyPatient> patients, int pages) {
        return (client, index) -> {
            JourneyPatient patient = patients.get(index % patients.size());
            int count = pages == 1 ? PAGE : EVERYTHING_PAGE;
            Set<String> found = new HashSet<>();
            Optional<String> address = Optional.of("Patient/" + patient.id() + "/$everything?_count=" + count);
            for (int page = 0; page < pages && address.isPresent(); page++) {
                JsonNode bundle = client.get(address.get()).expect(200).json();
                bundle.path("entry").forEach(entry -> found.add(reference(entry.path("resource"))));
                address = Answer.next(bundle);
            }
            if (pages > 1 && !found.containsAll(patient.timeline())) {
                throw new WrongAnswer("$everything of " + patient.id() + " holds only " + found.size() + " resources");
            }
        };
    }

    private static Operation searches(List<JourneyPatient> patients) {
        return (client, index) -> {
            // A minute's cache of earlier results would show a journey without what was just written.
            client.wantFresh(true);
            patients.get(index % patients.size()).searches(PAGE).forEach((address, expected) -> {
                JsonNode bundle = client.get(address).expect(200).json();
                WrongAnswer.unless(expected, Answer.matches(bundle).size(), address);
            });
            client.wantFresh(false);
        };
    }

    private static String reference(JsonNode resource) {
        return resource.path("resourceType").asText() + "/"
                + resource.path("id").asText();
    }
}

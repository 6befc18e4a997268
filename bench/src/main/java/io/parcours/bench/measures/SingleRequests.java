package io.parcours.bench.measures;

import com.fasterxml.jackson.databind.JsonNode;
import io.parcours.bench.patients.LightPatients;
import io.parcours.bench.report.Comparison;
import io.parcours.bench.requests.Answer;
import io.parcours.bench.requests.FhirClient;
import io.parcours.bench.requests.Operation;
import io.parcours.bench.requests.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

/** Requests that every FHIR server answers: read, create, and three searches of daily work. No two measured ones are the same. */
public final class SingleRequests {

    private static final int TASKS_FOUND = 2;
    private static final int EARLY_APPOINTMENTS = 2;
    private static final int WARM_UP_PATIENTS = 20;

    private final Turns turns;
    private final LightPatients patients;
    private final int repetitions;
    private final int warmUp;

    /**
     * Prepares the requests.
     *
     * @param pairs blocks on each server
     * @param repetitions requests in a block
     */
    public SingleRequests(Pair<Contender> contenders, LightPatients patients, int pairs, int repetitions, int warmUp) {
        this.turns = new Turns(contenders, pairs);
        this.patients = patients;
        if (WARM_UP_PATIENTS + pairs * repetitions > patients.count()) {
            throw new IllegalArgumentException("Too few patients for so many different searches.");
        }
        this.repetitions = repetitions;
        this.warmUp = warmUp;
    }

    /**
     * Runs them.
     *
     * @param stored {@code Type/id} of loaded resources on each server, the same resources in the same order
     */
    public List<Comparison> run(Pair<List<String>> stored) {
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.addAll(turns.compare(
                "read",
                "read by id",
                new Pair<>(read(stored.ours()), read(stored.stock())),
                new Pair<>(repetitions, repetitions),
                new Pair<>(warmUp, warmUp)));
        comparisons.addAll(turns.compare("create", "create Appointment", this::create, repetitions, warmUp));
        comparisons.addAll(turns.compare(
                "search appointments",
                "Appointment by patient and date",
                (client, index) -> search(client, patients.earlyAppointments(subject(index)), EARLY_APPOINTMENTS),
                repetitions,
                warmUp));
        comparisons.addAll(turns.compare(
                "search care plans",
                "CarePlan by patient",
                (client, index) -> search(
                        client, "CarePlan?patient=" + patients.patient(subject(index)), LightPatients.CARE_PLANS_EACH),
                repetitions,
                warmUp));
        comparisons.addAll(turns.compare(
                "search tasks",
                "Task by owner and status",
                (client, index) -> search(client, patients.tasksOfOwnerInState(subject(index)), TASKS_FOUND),
                repetitions,
                warmUp));
        return comparisons;
    }

    /** Warm-up asks for a few patients over and over; every measured request asks for one that nobody asked for before. */
    private int subject(int index) {
        return index < warmUp ? index % WARM_UP_PATIENTS : WARM_UP_PATIENTS + index - warmUp;
    }

    /** Reads {@code Type/id} by {@code Type/id}, in order. */
    static Operation read(List<String> stored) {
        return (client, index) -> {
            String reference = stored.get(index % stored.size());
            JsonNode resource = client.get(reference).expect(200).json();
            WrongAnswer.unless(
                    reference,
                    resource.path("resourceType").asText() + "/"
                            + resource.path("id").asText(),
                    "read");
        };
    }

    private void create(FhirClient client, int index) {
        Answer answer =
                client.post("Appointment", patients.newAppointment(index)).expect(201);
        if (!answer.location().contains("/Appointment/")) {
            throw new WrongAnswer("create: Location is " + answer.location());
        }
    }

    private static void search(FhirClient client, String address, int found) {
        JsonNode bundle = client.get(address).expect(200).json();
        WrongAnswer.unless(found, Answer.matches(bundle).size(), address);
    }
}

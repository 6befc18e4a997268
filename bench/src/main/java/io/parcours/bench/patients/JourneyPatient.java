package io.parcours.bench.patients;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A patient with a journey of exactly known length and order: one entry a day, the types in turn, the last one at the end of 2025.
 *
 * @param id id of the Patient resource
 * @param entries how many entries the journey has
 */
public record JourneyPatient(String id, int entries) {

    private static final Instant LAST_DAY = Instant.parse("2025-12-31T10:00:00Z");
    private static final int ENTRIES_PER_BUNDLE = 500;

    /** Each type's search parameter for its time. */
    private static final Map<String, String> TIME_PARAMETER = Map.ofEntries(
            Map.entry("Task", "authored-on"),
            Map.entry("ServiceRequest", "authored"),
            Map.entry("QuestionnaireResponse", "authored"),
            Map.entry("Communication", "sent"),
            Map.entry("CommunicationRequest", "authored"),
            Map.entry("MedicationRequest", "authoredon"),
            Map.entry("Condition", "recorded-date"),
            Map.entry("Goal", "start-date"));

    /** {@code count} patients with {@code entries} each. */
    public static List<JourneyPatient> patients(int count, int entries) {
        return IntStream.range(0, count)
                .mapToObj(number -> new JourneyPatient("bench-journey-" + entries + "-" + number, entries))
                .toList();
    }

    /** {@code Type/id} of every entry, the oldest first. */
    public List<String> timeline() {
        return IntStream.range(0, entries)
                .mapToObj(number -> type(number) + "/" + entryId(number))
                .toList();
    }

    /**
     * The searches that a client of a plain FHIR server sends to show the latest {@code page} entries of the journey: one for each type.
     *
     * @return address of each search, with the number of matches that it must show
     */
    public Map<String, Integer> searches(int page) {
        var searches = new LinkedHashMap<String, Integer>();
        for (int index = 0; index < JourneyEntries.TYPES.size(); index++) {
            String type = JourneyEntries.TYPES.get(index);
            int stored = (entries - index + JourneyEntries.TYPES.size() - 1) / JourneyEntries.TYPES.size();
            searches.put(
                    type + "?patient=Patient/" + id + "&_sort=-" + TIME_PARAMETER.getOrDefault(type, "date")
                            + "&_count=" + page,
                    Math.min(page, stored));
        }
        return searches;
    }

    /** What must be stored for these patients. */
    public static List<Load> loads(Collection<JourneyPatient> patients) {
        List<Load> loads = new ArrayList<>();
        for (JourneyPatient patient : patients) {
            var bundle = new TransactionBundle()
                    .put(Resource.practitioner(patient.id + "-carer", 0))
                    .put(Resource.patient(patient.id, patient.entries));
            for (int number = 0; number < patient.entries; number++) {
                bundle.put(patient.entry(number));
                if (bundle.size() >= ENTRIES_PER_BUNDLE) {
                    loads.add(bundle.as(patient.id));
                    bundle = new TransactionBundle();
                }
            }
            if (bundle.size() > 0) {
                loads.add(bundle.as(patient.id));
            }
        }
        return loads;
    }

    private ObjectNode entry(int number) {
        Instant moment = LAST_DAY.minus(entries - 1L - number, ChronoUnit.DAYS);
        return JourneyEntries.entry(
                type(number), entryId(number), moment, "Patient/" + id, "Practitioner/" + id + "-carer");
    }

    private static String type(int number) {
        return JourneyEntries.TYPES.get(number % JourneyEntries.TYPES.size());
    }

    private String entryId(int number) {
        return id + "-" + number;
    }
}

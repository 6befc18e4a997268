package io.parcours.support;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.journey.entry.JourneyRules;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hl7.fhir.r4.model.Resource;

/** Random resources of the types that appear on a journey: any status, most dates, odd precisions, labels, missing elements. */
final class RandomResources {

    private static final List<String> TYPES =
            JourneyRules.types().stream().sorted().toList();
    private static final List<String> TIMES = List.of(
            "2030",
            "2030-02",
            "2028-02-29",
            "2031-03-30T02:30:00+01:00",
            "2031-10-26T02:30:00+02:00",
            "1999-12-31T23:59:59.999Z",
            "2031-05-05T10:11:12.123456-05:00");
    private static final Map<String, String> PERIODS =
            Map.of("Encounter", "period", "CarePlan", "period", "Task", "executionPeriod");
    private static final Map<String, List<String>> DATES = Map.ofEntries(
            Map.entry("Task", List.of("authoredOn", "lastModified")),
            Map.entry("CarePlan", List.of("created")),
            Map.entry("ServiceRequest", List.of("authoredOn", "occurrenceDateTime")),
            Map.entry("QuestionnaireResponse", List.of("authored")),
            Map.entry("Communication", List.of("sent", "received")),
            Map.entry("CommunicationRequest", List.of("authoredOn", "occurrenceDateTime")),
            Map.entry("DiagnosticReport", List.of("effectiveDateTime")),
            Map.entry("Procedure", List.of("performedDateTime")),
            Map.entry("Immunization", List.of("occurrenceDateTime")),
            Map.entry("MedicationRequest", List.of("authoredOn")),
            Map.entry("Condition", List.of("onsetDateTime", "recordedDate")),
            Map.entry("Consent", List.of("dateTime")),
            Map.entry("Appointment", List.of("created")));

    private final Random random;

    RandomResources(Random random) {
        this.random = random;
    }

    Resource any(String patient) {
        return of(TYPES.get(random.nextInt(TYPES.size())), patient);
    }

    Resource of(String type, String patient) {
        String json = "{\"resourceType\":\"" + type + "\"" + subject(type, patient) + status(type) + dates(type)
                + period(type) + labels() + "}";
        Resource resource = (Resource) FhirContext.forR4Cached().newJsonParser().parseResource(json);
        if (random.nextBoolean()) {
            resource.setLanguage("fr");
        }
        return resource;
    }

    private String subject(String type, String patient) {
        String reference = "{\"reference\":\"Patient/" + patient + "\"}";
        return switch (type) {
            case "Appointment" ->
                ",\"participant\":[{\"actor\":" + reference + ",\"status\":\"" + either("accepted", "needs-action")
                        + "\"}]";
            case "Task" -> ",\"for\":" + reference + (random.nextBoolean() ? ",\"owner\":" + reference : "");
            case "Immunization", "Consent" -> ",\"patient\":" + reference;
            default -> ",\"subject\":" + reference;
        };
    }

    /** Any status that the type knows, entered in error and absent ones included. */
    private String status(String type) {
        if (type.equals("Condition")) {
            return ",\"verificationStatus\":{\"coding\":[{\"code\":\"" + either("confirmed", "entered-in-error")
                    + "\"}]}";
        }
        String name = type.equals("Goal") ? "lifecycleStatus" : "status";
        List<String> codes = Statuses.of(type);
        return random.nextInt(12) == 0 ? "" : ",\"" + name + "\":\"" + codes.get(random.nextInt(codes.size())) + "\"";
    }

    private String dates(String type) {
        StringBuilder text = new StringBuilder();
        for (String name : DATES.getOrDefault(type, List.of())) {
            if (random.nextInt(3) > 0) {
                text.append(",\"").append(name).append("\":\"").append(time()).append('"');
            }
        }
        return text.toString();
    }

    private String period(String type) {
        String name = PERIODS.get(type);
        return name == null || random.nextBoolean()
                ? ""
                : ",\"" + name + "\":{" + either("\"start\":\"" + time() + "\"", "\"end\":\"" + time() + "\"") + "}";
    }

    private String labels() {
        return random.nextInt(4) > 0
                ? ""
                : ",\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"R\"},"
                        + "{\"code\":\"A\"}],\"tag\":[{\"system\":\"" + JourneyRules.PHASE_SYSTEM + "\",\"code\":\""
                        + either("before", "nonsense") + "\"}]}";
    }

    private String time() {
        return TIMES.get(random.nextInt(TIMES.size()));
    }

    private String either(String one, String other) {
        return random.nextBoolean() ? one : other;
    }
}

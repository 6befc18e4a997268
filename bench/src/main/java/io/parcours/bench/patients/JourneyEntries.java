package io.parcours.bench.patients;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One resource of each type that makes an entry in a patient's journey, with every date it has at the same moment. */
final class JourneyEntries {

    /** The types in the order in which they follow one another. */
    static final List<String> TYPES = List.of(
            "Appointment",
            "Encounter",
            "CarePlan",
            "Task",
            "ServiceRequest",
            "QuestionnaireResponse",
            "Communication",
            "CommunicationRequest",
            "DiagnosticReport",
            "DocumentReference",
            "Procedure",
            "Immunization",
            "MedicationRequest",
            "Condition",
            "Goal",
            "Consent");

    private static final String ACTIVE = "active";
    private static final String COMPLETED = "completed";

    private JourneyEntries() {}

    /** The resource of the given type and id, about {@code patient}, done by {@code carer}, at {@code moment}. */
    static ObjectNode entry(String type, String id, Instant moment, String patient, String carer) {
        ObjectNode it = Resource.of(type, id);
        String at = moment.toString();
        switch (type) {
            case "Appointment" -> Resource.appointment(it, "fulfilled", moment, patient, carer);
            case "Encounter" -> {
                it.put("status", "finished");
                it.putObject("class")
                        .put("system", "http://terminology.hl7.org/CodeSystem/v3-ActCode")
                        .put("code", "AMB");
                it.withArray("type").add(Resource.concept("185349003", "Encounter for check up"));
                it.set("period", Resource.period(moment, moment.plus(20, ChronoUnit.MINUTES)));
            }
            case "CarePlan" -> {
                it.put("status", ACTIVE)
                        .put("intent", "plan")
                        .put("title", "Heart failure")
                        .put("created", at);
                it.set("period", Resource.period(moment, moment.plus(90, ChronoUnit.DAYS)));
            }
            case "Task" -> {
                it.put("status", COMPLETED).put("intent", "order").put("description", "Call the patient");
                it.put("authoredOn", at).put("lastModified", at);
                it.set("owner", Resource.reference(carer));
            }
            case "ServiceRequest" -> {
                it.put("status", COMPLETED).put("intent", "order").put("authoredOn", at);
                it.put("occurrenceDateTime", at).set("code", Resource.concept("183545006", "Referral to cardiology"));
                it.set("requester", Resource.reference(carer));
            }
            case "QuestionnaireResponse" -> it.put("status", COMPLETED).put("authored", at);
            case "Communication" -> {
                it.put("status", COMPLETED).put("sent", at).put("received", at);
                it.withArray("payload").addObject().put("contentString", "Please weigh yourself every morning.");
            }
            case "CommunicationRequest" -> {
                it.put("status", COMPLETED).put("authoredOn", at).put("occurrenceDateTime", at);
                it.withArray("payload").addObject().put("contentString", "Ask about the new tablets.");
            }
            case "DiagnosticReport" -> {
                it.put("status", "final").put("effectiveDateTime", at).put("issued", at);
                it.set("code", Resource.concept("104177005", "Blood chemistry"));
            }
            case "DocumentReference" -> {
                it.put("status", "current").put("date", at).put("description", "Discharge letter");
                it.withArray("content")
                        .addObject()
                        .putObject("attachment")
                        .put("contentType", "text/plain")
                        .put("data", "U3RhYmxlLg==");
            }
            case "Procedure" -> {
                it.put("status", COMPLETED).put("performedDateTime", at);
                it.set("code", Resource.concept("29303009", "Electrocardiographic procedure"));
            }
            case "Immunization" -> {
                it.put("status", COMPLETED).put("occurrenceDateTime", at).put("recorded", at);
                it.set("vaccineCode", Resource.concept("86198006", "Influenza vaccination"));
            }
            case "MedicationRequest" -> {
                it.put("status", ACTIVE).put("intent", "order").put("authoredOn", at);
                it.set("medicationCodeableConcept", Resource.concept("386872004", "Ramipril"));
            }
            case "Condition" -> {
                it.put("onsetDateTime", at).put("recordedDate", at);
                it.set("code", Resource.concept("84114007", "Heart failure"));
            }
            case "Goal" -> {
                it.put("lifecycleStatus", ACTIVE).put("startDate", at.substring(0, "2026-01-01".length()));
                it.set("description", Resource.concept("281667007", "Stable weight"));
            }
            case "Consent" -> {
                it.put("status", ACTIVE).put("dateTime", at);
                it.set("scope", coded("http://terminology.hl7.org/CodeSystem/consentscope", "treatment"));
                it.withArray("category").add(coded("http://loinc.org", "59284-0"));
                it.set("policyRule", coded("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTIN"));
            }
            default -> throw new IllegalArgumentException(type);
        }
        if (!type.equals("Appointment")) {
            it.set(patientField(type), Resource.reference(patient));
        }
        return it;
    }

    private static String patientField(String type) {
        return switch (type) {
            case "Task" -> "for";
            case "Immunization", "Consent" -> "patient";
            default -> "subject";
        };
    }

    private static ObjectNode coded(String system, String code) {
        ObjectNode concept = JsonNodeFactory.instance.objectNode();
        concept.withArray("coding").addObject().put("system", system).put("code", code);
        return concept;
    }
}

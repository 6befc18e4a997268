package io.parcours.bench.patients;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;

/** Small FHIR R4 resources as JSON, valid and otherwise plain. */
final class Resource {

    private static final String SNOMED = "http://snomed.info/sct";

    private Resource() {}

    static ObjectNode of(String type, String id) {
        return JsonNodeFactory.instance.objectNode().put("resourceType", type).put("id", id);
    }

    static ObjectNode patient(String id, int number) {
        ObjectNode patient = of("Patient", id);
        patient.withArray("identifier")
                .addObject()
                .put("system", "urn:bench:patient")
                .put("value", id);
        ObjectNode name = patient.withArray("name").addObject().put("family", "Made-Up" + number);
        name.withArray("given").add("Alex" + number);
        return patient.put("gender", number % 2 == 0 ? "female" : "male")
                .put("birthDate", String.format(Locale.ROOT, "19%02d-%02d-11", 30 + number % 70, 1 + number % 12));
    }

    static ObjectNode practitioner(String id, int number) {
        ObjectNode practitioner = of("Practitioner", id);
        practitioner
                .withArray("identifier")
                .addObject()
                .put("system", "urn:bench:practitioner")
                .put("value", id);
        practitioner.withArray("name").addObject().put("family", "Carer" + number);
        return practitioner;
    }

    static ObjectNode reference(String target) {
        return JsonNodeFactory.instance.objectNode().put("reference", target);
    }

    static ObjectNode concept(String code, String display) {
        ObjectNode concept = JsonNodeFactory.instance.objectNode();
        concept.withArray("coding")
                .addObject()
                .put("system", SNOMED)
                .put("code", code)
                .put("display", display);
        return concept.put("text", display);
    }

    static ObjectNode period(Instant start, Instant end) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("start", start.toString())
                .put("end", end.toString());
    }

    /** An appointment of twenty minutes with a patient and a practitioner. */
    static ObjectNode appointment(ObjectNode appointment, String status, Instant start, String patient, String carer) {
        appointment
                .put("status", status)
                .put("description", "Follow-up visit")
                .put("start", start.toString())
                .put("end", start.plusSeconds(20 * 60).toString())
                .put("created", start.toString());
        for (String actor : new String[] {patient, carer}) {
            appointment
                    .withArray("participant")
                    .addObject()
                    .put("status", "accepted")
                    .set("actor", reference(actor));
        }
        return appointment;
    }
}

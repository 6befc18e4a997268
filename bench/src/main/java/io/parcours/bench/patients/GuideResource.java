package io.parcours.bench.patients;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * New resources of one type that keep a profile of the guide, whether they claim it or not.
 *
 * @param type FHIR type
 * @param profile the profile's name at the end of its address
 * @param maker makes the resource of a number, without a claim
 * @param breach makes it break a rule that the profile has and FHIR itself has not
 */
public record GuideResource(String type, String profile, IntFunction<ObjectNode> maker, Consumer<ObjectNode> breach) {

    private static final String PROFILES = "https://parcours.io/fhir/StructureDefinition/";
    private static final Instant FIRST = Instant.parse("2032-01-05T08:00:00Z");

    /** One for each of the three things that are written most often: a time, a loop, a measure. */
    public static List<GuideResource> about(LightPatients patients) {
        return List.of(
                new GuideResource(
                        "Appointment",
                        "parcours-appointment",
                        number -> appointment(patients, number),
                        appointment ->
                                appointment.put("end", appointment.path("start").asText())),
                new GuideResource(
                        "Task", "parcours-task", number -> task(patients, number), task -> task.remove("for")),
                new GuideResource(
                        "Observation",
                        "parcours-home-measure",
                        number -> weight(patients, number),
                        weight -> weight.remove("subject")));
    }

    public String plain(int number) {
        return maker.apply(number).toString();
    }

    /** The same, and claims the profile. */
    public String claiming(int number) {
        return claim(maker.apply(number)).toString();
    }

    /** Breaks the profile without claiming it, which is nobody's business. */
    public String breaking(int number) {
        ObjectNode resource = maker.apply(number);
        breach.accept(resource);
        return resource.toString();
    }

    /** Claims the profile and breaks it. */
    public String lying(int number) {
        ObjectNode resource = claim(maker.apply(number));
        breach.accept(resource);
        return resource.toString();
    }

    private ObjectNode claim(ObjectNode resource) {
        resource.putObject("meta").putArray("profile").add(PROFILES + profile);
        return resource;
    }

    private static ObjectNode appointment(LightPatients patients, int number) {
        return Resource.appointment(
                created("Appointment"), "booked", moment(number), patients.patient(number), patients.carerOf(number));
    }

    private static ObjectNode task(LightPatients patients, int number) {
        ObjectNode task = created("Task")
                .put("status", "requested")
                .put("intent", "order")
                .put("description", "Call back")
                .put("authoredOn", moment(number).toString());
        task.set("for", Resource.reference(patients.patient(number)));
        task.set("owner", Resource.reference(patients.carerOf(number)));
        task.putObject("restriction")
                .putObject("period")
                .put("end", moment(number).plus(2, ChronoUnit.DAYS).toString());
        return task;
    }

    private static ObjectNode weight(LightPatients patients, int number) {
        ObjectNode weight = created("Observation")
                .put("status", "final")
                .put("effectiveDateTime", moment(number).toString());
        weight.putObject("code")
                .put("text", "Body weight")
                .putArray("coding")
                .addObject()
                .put("system", "http://loinc.org")
                .put("code", "29463-7");
        weight.set("subject", Resource.reference(patients.patient(number)));
        weight.putArray("performer").add(Resource.reference(patients.patient(number)));
        weight.putObject("valueQuantity")
                .put("value", 60 + number % 40)
                .put("unit", "kg")
                .put("system", "http://unitsofmeasure.org")
                .put("code", "kg");
        return weight;
    }

    private static ObjectNode created(String type) {
        return JsonNodeFactory.instance.objectNode().put("resourceType", type);
    }

    /** No two numbers have the same, so that no two appointments want one carer at one time. */
    private static Instant moment(int number) {
        return FIRST.plus(number * 30L, ChronoUnit.MINUTES);
    }
}

package io.parcours.access.circle;

import io.parcours.fhir.ResourceId;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;

/**
 * What the server writes when somebody breaks the glass: a task for the organisation's privacy officer, which opens the record while its period
 * lasts, and a message to the patient. Pure.
 *
 * @param patient whose record is opened
 * @param practitioner to whom
 * @param organization for which the practitioner acts
 * @param reason in the practitioner's own words
 * @param from first instant at which the record is open
 * @param to first instant at which it is not any more
 */
public record BrokenGlass(
        ResourceId patient, ResourceId practitioner, ResourceId organization, String reason, Instant from, Instant to) {

    private static final String SYSTEM = "https://parcours.io/fhir/CodeSystem/care-activity";
    private static final String CODE = "broken-glass-review";
    private static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    /** Whether {@code task} says that a glass was broken. */
    public static boolean isSaidBy(Task task) {
        return task.getCode().hasCoding(SYSTEM, CODE);
    }

    public Task task() {
        var task = new Task();
        task.setStatus(Task.TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setPriority(Task.TaskPriority.URGENT)
                .setDescription("A record was opened in an emergency; review why.")
                .setFor(new Reference(patient.toString()))
                .setRequester(new Reference(practitioner.toString()))
                .setOwner(new Reference(organization.toString()))
                .setAuthoredOn(Date.from(from))
                .setReasonCode(breakTheGlass().setText(reason));
        task.getCode().addCoding().setSystem(SYSTEM).setCode(CODE).setDisplay("Review of a broken glass");
        task.getExecutionPeriod().setStart(Date.from(from)).setEnd(Date.from(to));
        return task;
    }

    public Communication message() {
        var message = new Communication();
        message.setStatus(Communication.CommunicationStatus.COMPLETED)
                .setSubject(new Reference(patient.toString()))
                .setSent(Date.from(from))
                .setSender(new Reference(organization.toString()))
                .addRecipient(new Reference(patient.toString()))
                .addReasonCode(breakTheGlass())
                .setTopic(new CodeableConcept().setText("Your record was opened in an emergency"));
        message.addPayload()
                .setContent(new StringType(
                        "Your record was opened in an emergency, without the permission that is otherwise needed."
                                + " The reason that was given: " + reason));
        return message;
    }

    private static CodeableConcept breakTheGlass() {
        var concept = new CodeableConcept();
        concept.addCoding().setSystem(REASON).setCode("BTG").setDisplay("break the glass");
        return concept;
    }
}

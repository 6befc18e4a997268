package io.parcours.support;

import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/** The people of the guide's story, and what happens to them; sound defaults, so that a test shows only what matters to it. */
public final class Cast {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Cast() {}

    public static Patient amina() {
        var patient = new Patient();
        patient.addName().setFamily("Benali").addGiven("Amina");
        patient.setBirthDateElement(new org.hl7.fhir.r4.model.DateType("1958-04-12"));
        patient.addIdentifier().setSystem("https://parcours.io/tests").setValue("amina-" + COUNTER.incrementAndGet());
        return patient;
    }

    public static Practitioner drMoreau() {
        var practitioner = new Practitioner();
        practitioner.addName().setFamily("Moreau").addPrefix("Dr");
        return practitioner;
    }

    public static Organization practice() {
        return new Organization().setName("Cabinet des Tilleuls");
    }

    public static Appointment appointment(String patient, String start) {
        var appointment = new Appointment();
        appointment.setStatus(Appointment.AppointmentStatus.BOOKED);
        Instant from = new DateTimeType(start).getValue().toInstant();
        appointment.setStart(Date.from(from)).setEnd(Date.from(from.plusSeconds(1800)));
        appointment
                .addParticipant()
                .setActor(new Reference("Patient/" + patient))
                .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        return appointment;
    }

    public static Task task(String patient, String authoredOn) {
        var task = new Task();
        task.setStatus(Task.TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setDescription("Call Amina")
                .setFor(new Reference("Patient/" + patient))
                .setAuthoredOnElement(new DateTimeType(authoredOn));
        return task;
    }

    public static Encounter visit(String patient, String start) {
        var encounter = new Encounter();
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("AMB");
        encounter.setSubject(new Reference("Patient/" + patient));
        encounter.getPeriod().setStartElement(new DateTimeType(start));
        return encounter;
    }

    public static CarePlan plan(String patient, String start) {
        var plan = new CarePlan();
        plan.setStatus(CarePlan.CarePlanStatus.ACTIVE).setIntent(CarePlan.CarePlanIntent.PLAN);
        plan.setSubject(new Reference("Patient/" + patient)).setTitle("Follow-up");
        plan.getPeriod().setStartElement(new DateTimeType(start));
        return plan;
    }

    public static Condition condition(String patient, String onset) {
        var condition = new Condition();
        condition.setSubject(new Reference("Patient/" + patient));
        condition.setCode(new CodeableConcept().setText("Gallstones"));
        condition.setOnset(new DateTimeType(onset));
        condition
                .getClinicalStatus()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-clinical")
                .setCode("active");
        return condition;
    }

    public static Communication message(String patient, String sent) {
        var message = new Communication();
        message.setStatus(Communication.CommunicationStatus.COMPLETED);
        message.setSubject(new Reference("Patient/" + patient)).setSentElement(new DateTimeType(sent));
        message.setTopic(new CodeableConcept().setText("Before your operation"));
        message.addPayload().setContent(new org.hl7.fhir.r4.model.StringType("secret-payload-417"));
        return message;
    }
}

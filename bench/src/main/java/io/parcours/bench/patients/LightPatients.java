package io.parcours.bench.patients;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Many patients with few resources each, so that every search can ask for something that nobody asked before.
 *
 * <p>Each patient has four appointments in four months, two care plans and two tasks. Each practitioner owns two tasks in each of four
 * states.
 */
public final class LightPatients {

    public static final int APPOINTMENTS_EACH = 4;
    public static final int CARE_PLANS_EACH = 2;
    private static final int TASKS_EACH = 2;
    private static final int PATIENTS_PER_CARER = 4;
    private static final List<String> TASK_STATES = List.of("requested", "accepted", "in-progress", "completed");
    private static final Instant FIRST_MONTH = Instant.parse("2025-03-03T08:00:00Z");
    private static final int PATIENTS_PER_BUNDLE = 40;

    private final int count;

    /** @param count how many patients; a multiple of four */
    public LightPatients(int count) {
        if (count % PATIENTS_PER_CARER != 0) {
            throw new IllegalArgumentException("Not a multiple of " + PATIENTS_PER_CARER + ": " + count);
        }
        this.count = count;
    }

    public int count() {
        return count;
    }

    /** How many pairs of owner and status there are. */
    public int ownerStates() {
        return count / PATIENTS_PER_CARER * TASK_STATES.size();
    }

    /** How many tasks every pair of owner and status has. */
    public int tasksPerOwnerState() {
        return PATIENTS_PER_CARER * TASKS_EACH / TASK_STATES.size();
    }

    public String patient(int number) {
        return "Patient/bench-light-" + number % count;
    }

    /** The search for the tasks of pair {@code number}. */
    public String tasksOfOwnerInState(int number) {
        int carers = count / PATIENTS_PER_CARER;
        return "Task?owner=" + carer(number % carers) + "&status="
                + TASK_STATES.get(number / carers % TASK_STATES.size());
    }

    /** The search for one patient's appointments in the first two of the four months: there are two. */
    public String earlyAppointments(int number) {
        return "Appointment?patient=" + patient(number) + "&date=ge2025-03-01&date=lt2025-05-01";
    }

    public List<Load> loads() {
        List<Load> loads = new ArrayList<>();
        var bundle = new TransactionBundle();
        for (int carer = 0; carer < count / PATIENTS_PER_CARER; carer++) {
            bundle.put(Resource.practitioner(carer(carer).substring("Practitioner/".length()), carer));
        }
        loads.add(bundle.as("practitioners"));
        for (int first = 0; first < count; first += PATIENTS_PER_BUNDLE) {
            bundle = new TransactionBundle();
            for (int number = first; number < Math.min(count, first + PATIENTS_PER_BUNDLE); number++) {
                addPatient(bundle, number);
            }
            loads.add(bundle.as("light patients from " + first));
        }
        return loads;
    }

    /** A new appointment, in a year that no other appointment is in, at a time of its own. */
    public String newAppointment(int number) {
        ObjectNode appointment = JsonNodeFactory.instance.objectNode().put("resourceType", "Appointment");
        Instant start = Instant.parse("2027-01-04T08:00:00Z").plus(number * 30L, ChronoUnit.MINUTES);
        return Resource.appointment(appointment, "booked", start, patient(number), carerOf(number))
                .toString();
    }

    private void addPatient(TransactionBundle bundle, int number) {
        String patient = patient(number);
        bundle.put(Resource.patient(patient.substring("Patient/".length()), number));
        for (int visit = 0; visit < APPOINTMENTS_EACH; visit++) {
            ObjectNode appointment = Resource.of("Appointment", "bench-light-" + number + "-" + visit);
            bundle.put(Resource.appointment(appointment, "fulfilled", start(number, visit), patient, carerOf(number)));
        }
        for (int plan = 0; plan < CARE_PLANS_EACH; plan++) {
            ObjectNode carePlan = Resource.of("CarePlan", "bench-light-" + number + "-" + plan)
                    .put("status", plan == 0 ? "active" : "completed")
                    .put("intent", "plan")
                    .put("title", "Plan " + plan)
                    .put("created", start(number, plan).toString());
            carePlan.set("subject", Resource.reference(patient));
            bundle.put(carePlan);
        }
        for (int task = 0; task < TASKS_EACH; task++) {
            int state = (number / (count / PATIENTS_PER_CARER) * TASKS_EACH + task) % TASK_STATES.size();
            ObjectNode work = Resource.of("Task", "bench-light-" + number + "-" + task)
                    .put("status", TASK_STATES.get(state))
                    .put("intent", "order")
                    .put("description", "Call back")
                    .put("authoredOn", start(number, task).toString());
            work.set("for", Resource.reference(patient));
            work.set("owner", Resource.reference(carerOf(number)));
            bundle.put(work);
        }
    }

    private String carer(int number) {
        return "Practitioner/bench-carer-" + number;
    }

    String carerOf(int number) {
        return carer(number % (count / PATIENTS_PER_CARER));
    }

    /** One visit a month; patients of one practitioner come one after another, so that no two visits overlap. */
    private Instant start(int number, int month) {
        int carers = count / PATIENTS_PER_CARER;
        return FIRST_MONTH.plus(month * 31L, ChronoUnit.DAYS).plus(number / carers * 30L, ChronoUnit.MINUTES);
    }
}

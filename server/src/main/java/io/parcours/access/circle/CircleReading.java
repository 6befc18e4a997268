package io.parcours.access.circle;

import io.parcours.access.AccessProperties;
import io.parcours.access.record.References;
import io.parcours.fhir.Periods;
import io.parcours.fhir.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from a resource whom it brings into whose circle of care. Pure. */
@Component
class CircleReading {

    /** Types that may bring somebody into a circle. */
    static final Set<String> TYPES = Set.of("Patient", "CareTeam", "Appointment", "Task", "RelatedPerson");

    private static final Set<AppointmentStatus> HELD = EnumSet.of(
            AppointmentStatus.PENDING,
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKEDIN,
            AppointmentStatus.FULFILLED);

    private static final Set<TaskStatus> ACCEPTED =
            EnumSet.of(TaskStatus.ACCEPTED, TaskStatus.INPROGRESS, TaskStatus.ONHOLD, TaskStatus.COMPLETED);

    private static final Set<String> PEOPLE_AND_PLACES =
            Set.of("Practitioner", "PractitionerRole", "Organization", "HealthcareService", "Location");

    private final AccessProperties properties;

    CircleReading(AccessProperties properties) {
        this.properties = properties;
    }

    /** @param owner the organisation that wrote {@code resource} first, as a reference; null if the server did */
    List<CircleEntry> entries(Resource resource, @Nullable String owner) {
        return switch (resource.fhirType()) {
            case "Patient" -> patient((Patient) resource, owner);
            case "CareTeam" -> careTeam((CareTeam) resource);
            case "Appointment" -> appointment((Appointment) resource);
            case "Task" -> task((Task) resource, owner);
            case "RelatedPerson" -> mandate((RelatedPerson) resource);
            default -> List.of();
        };
    }

    private static List<CircleEntry> patient(Patient patient, @Nullable String owner) {
        String id = patient.getIdElement().getIdPart();
        var entries = new ArrayList<CircleEntry>();
        References.target(patient.getManagingOrganization())
                .ifPresent(manager -> entries.add(CircleEntry.managing(id, manager.toString())));
        if (owner != null) {
            entries.add(entries.isEmpty() ? CircleEntry.managing(id, owner) : CircleEntry.standing(id, owner));
        }
        patient.getGeneralPractitioner().stream()
                .flatMap(doctor -> References.target(doctor).stream())
                .forEach(doctor -> entries.add(CircleEntry.standing(id, doctor.toString())));
        return entries;
    }

    private static List<CircleEntry> careTeam(CareTeam team) {
        if (team.getStatus() != CareTeam.CareTeamStatus.ACTIVE) {
            return List.of();
        }
        return patients(Stream.of(team.getSubject()))
                .flatMap(patient ->
                        team.getParticipant().stream().flatMap(participant -> member(team, patient.id(), participant)))
                .toList();
    }

    /** Relatives come in by their mandate, which can be withdrawn; being named in a team gives none. */
    private static Stream<CircleEntry> member(CareTeam team, String patient, CareTeamParticipantComponent participant) {
        return References.target(participant.getMember())
                .filter(member -> PEOPLE_AND_PLACES.contains(member.type()))
                .map(member -> new CircleEntry(
                        patient,
                        member.toString(),
                        References.target(participant.getOnBehalfOf())
                                .map(ResourceId::toString)
                                .orElse(null),
                        false,
                        true,
                        false,
                        later(Periods.start(team.getPeriod()), Periods.start(participant.getPeriod())),
                        earlier(Periods.end(team.getPeriod()), Periods.end(participant.getPeriod()))))
                .stream();
    }

    private List<CircleEntry> appointment(Appointment appointment) {
        if (!HELD.contains(appointment.getStatus())) {
            return List.of();
        }
        Instant end = appointment.hasEnd() ? appointment.getEnd().toInstant() : null;
        List<ResourceId> actors = appointment.getParticipant().stream()
                .filter(participant -> participant.getStatus() != ParticipationStatus.DECLINED)
                .map(AppointmentParticipantComponent::getActor)
                .flatMap(actor -> References.target(actor).stream())
                .toList();
        return actors.stream()
                .filter(actor -> actor.type().equals("Patient"))
                .flatMap(patient -> actors.stream()
                        .filter(actor -> PEOPLE_AND_PLACES.contains(actor.type()))
                        .map(actor -> CircleEntry.until(patient.id(), actor.toString(), afterwards(end))))
                .toList();
    }

    private List<CircleEntry> task(Task task, @Nullable String owner) {
        return BrokenGlass.isSaidBy(task) ? brokenGlass(task, owner) : referral(task);
    }

    /** Only the server breaks a glass; what others write does not, whatever it says. */
    private static List<CircleEntry> brokenGlass(Task task, @Nullable String owner) {
        Instant start = Periods.start(task.getExecutionPeriod());
        Instant end = Periods.end(task.getExecutionPeriod());
        if (owner != null || start == null || end == null) {
            return List.of();
        }
        return patients(Stream.of(task.getFor()))
                .map(patient -> new CircleEntry(
                        patient.id(),
                        task.getRequester().getReference(),
                        task.getOwner().getReference(),
                        true,
                        false,
                        false,
                        start,
                        end))
                .toList();
    }

    private List<CircleEntry> referral(Task task) {
        boolean isReferral = References.target(task.getFocus())
                .filter(focus -> focus.type().equals("ServiceRequest"))
                .isPresent();
        if (!isReferral || !ACCEPTED.contains(task.getStatus())) {
            return List.of();
        }
        Instant end = task.getStatus() == TaskStatus.COMPLETED
                ? task.getMeta().getLastUpdated().toInstant()
                : Periods.end(task.getRestriction().getPeriod());
        return patients(Stream.of(task.getFor()))
                .flatMap(patient -> References.target(task.getOwner())
                        .filter(owner -> PEOPLE_AND_PLACES.contains(owner.type()))
                        .map(owner -> CircleEntry.until(patient.id(), owner.toString(), afterwards(end)))
                        .stream())
                .toList();
    }

    private static List<CircleEntry> mandate(RelatedPerson person) {
        if (person.hasActive() && !person.getActive()) {
            return List.of();
        }
        return patients(Stream.of(person.getPatient()))
                .map(patient -> new CircleEntry(
                        patient.id(),
                        "RelatedPerson/" + person.getIdElement().getIdPart(),
                        null,
                        false,
                        false,
                        false,
                        Periods.start(person.getPeriod()),
                        Periods.end(person.getPeriod())))
                .toList();
    }

    private static Stream<ResourceId> patients(Stream<org.hl7.fhir.r4.model.Reference> references) {
        return references
                .flatMap(reference -> References.target(reference).stream())
                .filter(target -> target.type().equals("Patient"));
    }

    private @Nullable Instant afterwards(@Nullable Instant end) {
        return end == null ? null : end.plus(properties.afterCare());
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}

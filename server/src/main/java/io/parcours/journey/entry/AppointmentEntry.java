package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** An appointment: before the visit until the patient arrives, then the visit itself. */
final class AppointmentEntry implements EntryRule<Appointment> {

    @Override
    public Class<Appointment> type() {
        return Appointment.class;
    }

    @Override
    public Stream<Reference> subjects(Appointment appointment) {
        return appointment.getParticipant().stream().map(Appointment.AppointmentParticipantComponent::getActor);
    }

    @Override
    public Optional<JourneyFacts> facts(Appointment appointment, Instant updated, Moments moments) {
        AppointmentStatus status = appointment.getStatus();
        if (status == AppointmentStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.APPOINTMENT, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .phase(isAtTheVisit(status) ? Phase.VISIT : Phase.BEFORE)
                .at(
                        appointment.getStartElement(),
                        appointment.getRequestedPeriodFirstRep(),
                        appointment.getCreatedElement())
                .title(title(appointment))
                .organization(Party.firstOrganization(subjects(appointment)));
        if (!state(status).isClosed()) {
            draft.waitsFor(holder(appointment), due(appointment, moments), appointment.getCreatedElement());
        }
        return draft.done();
    }

    @Override
    public Appointment withStatus(String status) {
        return new Appointment().setStatus(AppointmentStatus.fromCode(status));
    }

    private static State state(@Nullable AppointmentStatus status) {
        return switch (status == null ? AppointmentStatus.NULL : status) {
            case PENDING, BOOKED -> State.PLANNED;
            case ARRIVED, CHECKEDIN -> State.ACTIVE;
            case FULFILLED -> State.DONE;
            case CANCELLED -> State.CANCELLED;
            case NOSHOW -> State.MISSED;
            default -> State.PROPOSED;
        };
    }

    private static boolean isAtTheVisit(@Nullable AppointmentStatus status) {
        return status == AppointmentStatus.ARRIVED
                || status == AppointmentStatus.CHECKEDIN
                || status == AppointmentStatus.FULFILLED;
    }

    private static Title title(Appointment appointment) {
        return Title.of(
                Kind.APPOINTMENT,
                appointment.getDescriptionElement(),
                Stream.of(
                                appointment.getServiceType().stream(),
                                appointment.getSpecialty().stream(),
                                Stream.of(appointment.getAppointmentType()),
                                appointment.getReasonCode().stream())
                        .flatMap(concepts -> concepts)
                        .toArray(CodeableConcept[]::new));
    }

    /** Whoever has not answered yet has the ball; then the patient, who is to come; once there, the professional. */
    private static Optional<Party> holder(Appointment appointment) {
        boolean atTheVisit = isAtTheVisit(appointment.getStatus());
        return actors(appointment, participant -> participant.getStatus() == ParticipationStatus.NEEDSACTION)
                .findFirst()
                .or(() -> actors(appointment, participant -> true)
                        .filter(party -> party.isPatient() != atTheVisit)
                        .findFirst());
    }

    private static Stream<Party> actors(Appointment appointment, Predicate<AppointmentParticipantComponent> chosen) {
        return appointment.getParticipant().stream()
                .filter(chosen)
                .flatMap(participant -> Party.of(participant.getActor()).stream())
                .filter(Party::canAct);
    }

    private static Optional<Instant> due(Appointment appointment, Moments moments) {
        return moments.end(appointment.getStartElement())
                .or(() -> moments.end(appointment.getRequestedPeriodFirstRep()));
    }
}

package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A reminder, or another message that is to be sent at a time. */
final class CommunicationRequestEntry implements EntryRule<CommunicationRequest> {

    @Override
    public Class<CommunicationRequest> type() {
        return CommunicationRequest.class;
    }

    @Override
    public Stream<Reference> subjects(CommunicationRequest request) {
        return Stream.of(request.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(CommunicationRequest request, Instant updated, Moments moments) {
        CommunicationRequestStatus status = request.getStatus();
        if (status == CommunicationRequestStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.REMINDER, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .phase(isAboutAnAppointment(request) ? Phase.BEFORE : Phase.AFTER)
                .at(request.getOccurrence(), request.getAuthoredOnElement())
                .title(Title.of(Kind.REMINDER, request.getCategoryFirstRep(), request.getReasonCodeFirstRep()))
                .organization(Party.firstOrganization(Stream.of(request.getSender(), request.getRequester())));
        if (isOpen(status)) {
            draft.waitsFor(
                    Party.firstActor(request.getSender(), request.getRequester()),
                    moments.end(request.getOccurrence()),
                    request.getAuthoredOnElement());
        }
        return draft.done();
    }

    @Override
    public CommunicationRequest withStatus(String status) {
        return new CommunicationRequest().setStatus(CommunicationRequestStatus.fromCode(status));
    }

    private static State state(@Nullable CommunicationRequestStatus status) {
        return switch (status == null ? CommunicationRequestStatus.NULL : status) {
            case ACTIVE -> State.PLANNED;
            case ONHOLD -> State.ON_HOLD;
            case COMPLETED -> State.DONE;
            case REVOKED -> State.CANCELLED;
            default -> State.PROPOSED;
        };
    }

    private static boolean isOpen(@Nullable CommunicationRequestStatus status) {
        return !state(status).isClosed() && status != CommunicationRequestStatus.UNKNOWN;
    }

    private static boolean isAboutAnAppointment(CommunicationRequest request) {
        return Party.of(request.getAbout()).anyMatch(about -> about.type().equals("Appointment"));
    }
}

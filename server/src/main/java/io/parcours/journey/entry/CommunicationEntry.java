package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A message. Its text is not repeated here; the title is its topic. */
final class CommunicationEntry implements EntryRule<Communication> {

    @Override
    public Class<Communication> type() {
        return Communication.class;
    }

    @Override
    public Stream<Reference> subjects(Communication message) {
        return Stream.of(message.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(Communication message, Instant updated, Moments moments) {
        CommunicationStatus status = message.getStatus();
        if (status == CommunicationStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.MESSAGE, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .at(message.getSentElement(), message.getReceivedElement())
                .title(Title.of(Kind.MESSAGE, message.getTopic(), message.getCategoryFirstRep()))
                .organization(Party.firstOrganization(Stream.of(message.getSender())));
        if (isOpen(status)) {
            draft.waitsFor(Party.firstActor(message.getSender()), Optional.empty());
        }
        return draft.done();
    }

    @Override
    public Communication withStatus(String status) {
        return new Communication().setStatus(CommunicationStatus.fromCode(status));
    }

    private static State state(@Nullable CommunicationStatus status) {
        return switch (status == null ? CommunicationStatus.NULL : status) {
            case INPROGRESS -> State.ACTIVE;
            case ONHOLD -> State.ON_HOLD;
            case COMPLETED -> State.DONE;
            case STOPPED -> State.CANCELLED;
            case NOTDONE -> State.MISSED;
            default -> State.PROPOSED;
        };
    }

    private static boolean isOpen(@Nullable CommunicationStatus status) {
        return !state(status).isClosed() && status != CommunicationStatus.UNKNOWN;
    }
}

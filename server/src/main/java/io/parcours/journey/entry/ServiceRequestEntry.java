package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;

/** An order or a referral: open until it is carried out, with whoever is asked to do so. */
final class ServiceRequestEntry implements EntryRule<ServiceRequest> {

    @Override
    public Class<ServiceRequest> type() {
        return ServiceRequest.class;
    }

    @Override
    public Stream<Reference> subjects(ServiceRequest order) {
        return Stream.of(order.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(ServiceRequest order, Instant updated, Moments moments) {
        ServiceRequestStatus status = order.getStatus();
        if (status == ServiceRequestStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.ORDER, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .at(order.getOccurrence(), order.getAuthoredOnElement())
                .title(Title.of(Kind.ORDER, order.getCode(), order.getCategoryFirstRep()))
                .organization(Party.firstOrganization(
                        Stream.concat(order.getPerformer().stream(), Stream.of(order.getRequester()))));
        if (isOpen(status)) {
            draft.waitsFor(holder(order), moments.end(order.getOccurrence()), order.getAuthoredOnElement());
        }
        return draft.done();
    }

    @Override
    public ServiceRequest withStatus(String status) {
        return new ServiceRequest().setStatus(ServiceRequestStatus.fromCode(status));
    }

    private static State state(@Nullable ServiceRequestStatus status) {
        return switch (status == null ? ServiceRequestStatus.NULL : status) {
            case ACTIVE -> State.PLANNED;
            case ONHOLD -> State.ON_HOLD;
            case COMPLETED -> State.DONE;
            case REVOKED -> State.CANCELLED;
            default -> State.PROPOSED;
        };
    }

    private static boolean isOpen(@Nullable ServiceRequestStatus status) {
        return !state(status).isClosed() && status != ServiceRequestStatus.UNKNOWN;
    }

    /** A draft waits for its author, an order for those who are asked; if nobody is asked, nobody has the ball. */
    private static Optional<Party> holder(ServiceRequest order) {
        return order.getStatus() == ServiceRequestStatus.ACTIVE
                ? Party.of(order.getPerformer()).filter(Party::canAct).findFirst()
                : Party.firstActor(order.getRequester());
    }
}

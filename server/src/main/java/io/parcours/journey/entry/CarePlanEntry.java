package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A care plan: open until it is completed or revoked, in the hands of who keeps it. */
final class CarePlanEntry implements EntryRule<CarePlan> {

    @Override
    public Class<CarePlan> type() {
        return CarePlan.class;
    }

    @Override
    public Stream<Reference> subjects(CarePlan plan) {
        return Stream.of(plan.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(CarePlan plan, Instant updated, Moments moments) {
        CarePlanStatus status = plan.getStatus();
        if (status == CarePlanStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.PLAN, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .at(plan.getPeriod(), plan.getCreatedElement())
                .title(Title.of(
                        Kind.PLAN, plan.getTitleElement(), plan.getCategory().toArray(CodeableConcept[]::new)))
                .organization(Party.firstOrganization(
                        Stream.concat(Stream.of(plan.getAuthor()), plan.getContributor().stream())));
        if (!state(status).isClosed()) {
            draft.waitsFor(keeper(plan), moments.end(plan.getPeriod()), plan.getPeriod(), plan.getCreatedElement());
        }
        return draft.done();
    }

    @Override
    public CarePlan withStatus(String status) {
        return new CarePlan().setStatus(CarePlanStatus.fromCode(status));
    }

    private static State state(@Nullable CarePlanStatus status) {
        return switch (status == null ? CarePlanStatus.NULL : status) {
            case ACTIVE -> State.ACTIVE;
            case ONHOLD -> State.ON_HOLD;
            case COMPLETED -> State.DONE;
            case REVOKED -> State.CANCELLED;
            default -> State.PROPOSED;
        };
    }

    private static Optional<Party> keeper(CarePlan plan) {
        return Stream.of(Stream.of(plan.getAuthor()), plan.getCareTeam().stream(), plan.getContributor().stream())
                .flatMap(references -> references)
                .flatMap(reference -> Party.of(reference).stream())
                .filter(Party::canAct)
                .findFirst();
    }
}

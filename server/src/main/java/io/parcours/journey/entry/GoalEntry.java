package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A goal: with the patient, until it is reached or given up. */
final class GoalEntry implements EntryRule<Goal> {

    @Override
    public Class<Goal> type() {
        return Goal.class;
    }

    @Override
    public Stream<Reference> subjects(Goal goal) {
        return Stream.of(goal.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(Goal goal, Instant updated, Moments moments) {
        GoalLifecycleStatus status = goal.getLifecycleStatus();
        if (status == GoalLifecycleStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.GOAL, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .at(goal.getStart(), goal.getStatusDateElement())
                .title(Title.of(Kind.GOAL, goal.getDescription()));
        if (!state(status).isClosed()) {
            draft.waitsFor(
                    Party.firstActor(goal.getSubject()),
                    moments.end(goal.getTargetFirstRep().getDue()),
                    goal.getStart(),
                    goal.getStatusDateElement());
        }
        return draft.done();
    }

    @Override
    public Goal withStatus(String status) {
        return new Goal().setLifecycleStatus(GoalLifecycleStatus.fromCode(status));
    }

    private static State state(@Nullable GoalLifecycleStatus status) {
        return switch (status == null ? GoalLifecycleStatus.NULL : status) {
            case PLANNED, ACCEPTED -> State.PLANNED;
            case ACTIVE -> State.ACTIVE;
            case ONHOLD -> State.ON_HOLD;
            case COMPLETED -> State.DONE;
            case CANCELLED, REJECTED -> State.CANCELLED;
            default -> State.PROPOSED;
        };
    }
}

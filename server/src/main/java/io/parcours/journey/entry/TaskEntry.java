package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** A task: the ball lies with its owner; refused or failed, it goes back to who asked. */
final class TaskEntry implements EntryRule<Task> {

    @Override
    public Class<Task> type() {
        return Task.class;
    }

    @Override
    public Stream<Reference> subjects(Task task) {
        return Stream.of(task.getFor());
    }

    @Override
    public Optional<JourneyFacts> facts(Task task, Instant updated, Moments moments) {
        TaskStatus status = task.getStatus();
        if (status == TaskStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        Period wanted = task.getRestriction().getPeriod();
        var draft = new Draft(Kind.TASK, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .phase(isAboutAnAppointment(task) ? Phase.BEFORE : Phase.AFTER)
                .at(task.getExecutionPeriod(), wanted, task.getAuthoredOnElement())
                .title(Title.of(Kind.TASK, task.getDescriptionElement(), task.getCode()))
                .organization(Party.firstOrganization(Stream.of(task.getOwner(), task.getRequester())));
        if (!state(status).isClosed()) {
            draft.waitsFor(
                    holder(task),
                    moments.end(wanted).or(() -> moments.end(task.getExecutionPeriod())),
                    task.getLastModifiedElement(),
                    task.getAuthoredOnElement());
        }
        return draft.done();
    }

    @Override
    public Task withStatus(String status) {
        return new Task().setStatus(TaskStatus.fromCode(status));
    }

    private static State state(@Nullable TaskStatus status) {
        return switch (status == null ? TaskStatus.NULL : status) {
            case RECEIVED, ACCEPTED, READY -> State.PLANNED;
            // Somebody still has to decide what happens instead: the loop stays open.
            case INPROGRESS, REJECTED, FAILED -> State.ACTIVE;
            case ONHOLD -> State.ON_HOLD;
            case COMPLETED -> State.DONE;
            case CANCELLED -> State.CANCELLED;
            default -> State.PROPOSED;
        };
    }

    private static boolean isAboutAnAppointment(Task task) {
        return Party.of(task.getFocus())
                .filter(focus -> focus.type().equals("Appointment"))
                .isPresent();
    }

    private static Optional<Party> holder(Task task) {
        boolean backToWhoAsked = task.getStatus() == TaskStatus.REJECTED
                || task.getStatus() == TaskStatus.FAILED
                || task.getStatus() == TaskStatus.DRAFT;
        return Party.firstActor(backToWhoAsked ? task.getRequester() : task.getOwner());
    }
}

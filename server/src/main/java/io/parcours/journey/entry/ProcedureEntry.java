package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A procedure: open from its preparation until it is over. */
final class ProcedureEntry implements EntryRule<Procedure> {

    @Override
    public Class<Procedure> type() {
        return Procedure.class;
    }

    @Override
    public Stream<Reference> subjects(Procedure procedure) {
        return Stream.of(procedure.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(Procedure procedure, Instant updated, Moments moments) {
        ProcedureStatus status = procedure.getStatus();
        if (status == ProcedureStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.PROCEDURE, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .phase(Phase.VISIT)
                .at(procedure.getPerformed())
                .title(Title.of(Kind.PROCEDURE, procedure.getCode(), procedure.getCategory()))
                .organization(Party.firstOrganization(procedure.getPerformer().stream()
                        .flatMap(performer -> Stream.of(performer.getOnBehalfOf(), performer.getActor()))));
        if (isOpen(status)) {
            draft.waitsFor(
                    procedure.getPerformer().stream()
                            .flatMap(performer -> Party.of(performer.getActor()).stream())
                            .filter(Party::canAct)
                            .findFirst(),
                    moments.end(procedure.getPerformed()),
                    procedure.getPerformed());
        }
        return draft.done();
    }

    @Override
    public Procedure withStatus(String status) {
        return new Procedure().setStatus(ProcedureStatus.fromCode(status));
    }

    private static State state(@Nullable ProcedureStatus status) {
        return switch (status == null ? ProcedureStatus.NULL : status) {
            case PREPARATION -> State.PLANNED;
            case INPROGRESS -> State.ACTIVE;
            case ONHOLD -> State.ON_HOLD;
            case NOTDONE -> State.MISSED;
            case STOPPED -> State.CANCELLED;
            default -> State.DONE;
        };
    }

    private static boolean isOpen(@Nullable ProcedureStatus status) {
        return !state(status).isClosed();
    }
}

package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A visit: the encounter of a patient with those who care. */
final class EncounterEntry implements EntryRule<Encounter> {

    @Override
    public Class<Encounter> type() {
        return Encounter.class;
    }

    @Override
    public Stream<Reference> subjects(Encounter encounter) {
        return Stream.of(encounter.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(Encounter encounter, Instant updated, Moments moments) {
        EncounterStatus status = encounter.getStatus();
        if (status == EncounterStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.VISIT, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .phase(status == EncounterStatus.PLANNED ? Phase.BEFORE : Phase.VISIT)
                .at(encounter.getPeriod())
                .title(title(encounter))
                .organization(Party.of(encounter.getServiceProvider()));
        if (!state(status).isClosed() && status != EncounterStatus.UNKNOWN) {
            draft.waitsFor(holder(encounter), Optional.empty(), encounter.getPeriod());
        }
        return draft.done();
    }

    @Override
    public Encounter withStatus(String status) {
        return new Encounter().setStatus(EncounterStatus.fromCode(status));
    }

    private static State state(@Nullable EncounterStatus status) {
        return switch (status == null ? EncounterStatus.NULL : status) {
            case ARRIVED, TRIAGED, INPROGRESS -> State.ACTIVE;
            case ONLEAVE -> State.ON_HOLD;
            case FINISHED -> State.DONE;
            case CANCELLED -> State.CANCELLED;
            default -> State.PLANNED;
        };
    }

    private static Title title(Encounter encounter) {
        return Title.of(
                Kind.VISIT,
                Stream.of(
                                encounter.getType().stream(),
                                Stream.of(encounter.getServiceType()),
                                encounter.getReasonCode().stream())
                        .flatMap(concepts -> concepts)
                        .toArray(CodeableConcept[]::new));
    }

    private static Optional<Party> holder(Encounter encounter) {
        return Stream.concat(
                        encounter.getParticipant().stream().map(Encounter.EncounterParticipantComponent::getIndividual),
                        Stream.of(encounter.getServiceProvider()))
                .flatMap(reference -> Party.of(reference).stream())
                .filter(Party::canAct)
                .findFirst();
    }
}

package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A consent: as a draft it waits for the patient; in force it is a fact. */
final class ConsentEntry implements EntryRule<Consent> {

    @Override
    public Class<Consent> type() {
        return Consent.class;
    }

    @Override
    public Stream<Reference> subjects(Consent consent) {
        return Stream.of(consent.getPatient());
    }

    @Override
    public Optional<JourneyFacts> facts(Consent consent, Instant updated, Moments moments) {
        ConsentState status = consent.getStatus();
        if (status == ConsentState.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.CONSENT, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .phase(Phase.BEFORE)
                .at(consent.getDateTimeElement(), consent.getProvision().getPeriod())
                .title(Title.of(Kind.CONSENT, consent.getScope(), consent.getCategoryFirstRep()))
                .organization(Party.firstOrganization(consent.getOrganization().stream()));
        if (state(status) == State.PROPOSED) {
            draft.waitsFor(Party.firstActor(consent.getPatient()), Optional.empty(), consent.getDateTimeElement());
        }
        return draft.done();
    }

    @Override
    public Consent withStatus(String status) {
        return new Consent().setStatus(ConsentState.fromCode(status));
    }

    private static State state(@Nullable ConsentState status) {
        return switch (status == null ? ConsentState.NULL : status) {
            case ACTIVE -> State.ACTIVE;
            case INACTIVE -> State.DONE;
            case REJECTED -> State.CANCELLED;
            default -> State.PROPOSED;
        };
    }
}

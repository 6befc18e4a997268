package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Reference;

/** A vaccination that was given, or was not. */
final class ImmunizationEntry implements EntryRule<Immunization> {

    @Override
    public Class<Immunization> type() {
        return Immunization.class;
    }

    @Override
    public Stream<Reference> subjects(Immunization immunization) {
        return Stream.of(immunization.getPatient());
    }

    @Override
    public Optional<JourneyFacts> facts(Immunization immunization, Instant updated, Moments moments) {
        ImmunizationStatus status = immunization.getStatus();
        if (status == ImmunizationStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        State state = status == ImmunizationStatus.NOTDONE ? State.MISSED : State.DONE;
        return new Draft(Kind.VACCINATION, state, updated, moments)
                .status(status == null ? null : status.toCode())
                .phase(Phase.VISIT)
                .at(immunization.getOccurrence(), immunization.getRecordedElement())
                .title(Title.of(Kind.VACCINATION, immunization.getVaccineCode()))
                .organization(Party.firstOrganization(immunization.getPerformer().stream()
                        .map(Immunization.ImmunizationPerformerComponent::getActor)))
                .done();
    }

    @Override
    public Immunization withStatus(String status) {
        return new Immunization().setStatus(ImmunizationStatus.fromCode(status));
    }
}

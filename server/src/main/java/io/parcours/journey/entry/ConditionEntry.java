package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;

/** A health problem: a fact on the journey, which awaits nobody. */
final class ConditionEntry implements EntryRule<Condition> {

    @Override
    public Class<Condition> type() {
        return Condition.class;
    }

    @Override
    public Stream<Reference> subjects(Condition condition) {
        return Stream.of(condition.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(Condition condition, Instant updated, Moments moments) {
        if (verification(condition).equals("entered-in-error")) {
            return Optional.empty();
        }
        return new Draft(Kind.PROBLEM, state(condition), updated, moments)
                .status(condition.getClinicalStatus().getCodingFirstRep().getCode())
                .phase(Phase.VISIT)
                .at(condition.getOnset(), condition.getRecordedDateElement())
                .title(Title.of(Kind.PROBLEM, condition.getCode()))
                .done();
    }

    @Override
    public Condition withStatus(String status) {
        return new Condition().setClinicalStatus(new CodeableConcept(new Coding(CLINICAL_STATUS, status, null)));
    }

    private static final String CLINICAL_STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical";

    private static String verification(Condition condition) {
        return String.valueOf(
                condition.getVerificationStatus().getCodingFirstRep().getCode());
    }

    private static State state(Condition condition) {
        if (verification(condition).equals("refuted")) {
            return State.CANCELLED;
        }
        return switch (String.valueOf(
                condition.getClinicalStatus().getCodingFirstRep().getCode())) {
            case "inactive", "remission", "resolved" -> State.DONE;
            default -> State.ACTIVE;
        };
    }
}

package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** A prescription: in force without anybody having to act; as a draft or on hold it waits for who prescribes. */
final class MedicationRequestEntry implements EntryRule<MedicationRequest> {

    @Override
    public Class<MedicationRequest> type() {
        return MedicationRequest.class;
    }

    @Override
    public Stream<Reference> subjects(MedicationRequest prescription) {
        return Stream.of(prescription.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(MedicationRequest prescription, Instant updated, Moments moments) {
        MedicationRequestStatus status = prescription.getStatus();
        if (status == MedicationRequestStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.PRESCRIPTION, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .at(prescription.getAuthoredOnElement())
                .title(title(prescription))
                .organization(
                        Party.firstOrganization(Stream.of(prescription.getRequester(), prescription.getPerformer())));
        if (status == MedicationRequestStatus.DRAFT || status == MedicationRequestStatus.ONHOLD) {
            draft.waitsFor(
                    Party.firstActor(prescription.getRequester()),
                    Optional.empty(),
                    prescription.getAuthoredOnElement());
        }
        return draft.done();
    }

    @Override
    public MedicationRequest withStatus(String status) {
        return new MedicationRequest().setStatus(MedicationRequestStatus.fromCode(status));
    }

    private static State state(@Nullable MedicationRequestStatus status) {
        return switch (status == null ? MedicationRequestStatus.NULL : status) {
            case DRAFT -> State.PROPOSED;
            case ONHOLD -> State.ON_HOLD;
            case COMPLETED -> State.DONE;
            case CANCELLED, STOPPED -> State.CANCELLED;
            default -> State.ACTIVE;
        };
    }

    private static Title title(MedicationRequest prescription) {
        return prescription.getMedication() instanceof CodeableConcept medication
                ? Title.of(Kind.PRESCRIPTION, medication)
                : Title.of(Kind.PRESCRIPTION, display(prescription));
    }

    private static @Nullable StringType display(MedicationRequest prescription) {
        return prescription.getMedication() instanceof Reference medication ? medication.getDisplayElement() : null;
    }
}

package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Reference;

/** A document: open while it is preliminary, with its author. */
final class DocumentReferenceEntry implements EntryRule<DocumentReference> {

    @Override
    public Class<DocumentReference> type() {
        return DocumentReference.class;
    }

    @Override
    public Stream<Reference> subjects(DocumentReference document) {
        return Stream.of(document.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(DocumentReference document, Instant updated, Moments moments) {
        DocumentReferenceStatus status = document.getStatus();
        if (status == DocumentReferenceStatus.ENTEREDINERROR
                || document.getDocStatus() == ReferredDocumentStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        boolean preliminary = status != DocumentReferenceStatus.SUPERSEDED
                && document.getDocStatus() == ReferredDocumentStatus.PRELIMINARY;
        var draft = new Draft(Kind.DOCUMENT, preliminary ? State.ACTIVE : State.DONE, updated, moments)
                .status(status == null ? null : status.toCode())
                .at(document.getDateElement(), document.getContext().getPeriod())
                .title(Title.of(
                        Kind.DOCUMENT,
                        document.getDescriptionElement(),
                        document.getType(),
                        document.getCategoryFirstRep()))
                .organization(Party.firstOrganization(
                        Stream.concat(Stream.of(document.getCustodian()), document.getAuthor().stream())));
        if (preliminary) {
            draft.waitsFor(
                    Party.of(document.getAuthor()).filter(Party::canAct).findFirst(),
                    Optional.empty(),
                    document.getDateElement());
        }
        return draft.done();
    }

    @Override
    public DocumentReference withStatus(String status) {
        return new DocumentReference().setStatus(DocumentReferenceStatus.fromCode(status));
    }
}

package io.parcours.consent;

import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceChangeListener;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.springframework.stereotype.Component;

/** Keeps the rules of consents true in the transaction that writes them. */
@Component
class ConsentRecorder implements ResourceChangeListener {

    private final ConsentRows rows;

    ConsentRecorder(ConsentRows rows) {
        this.rows = rows;
    }

    @Override
    public void beforeCommit(List<ResourceChange> changes) {
        List<ResourceChange> ours = changes.stream()
                .filter(change -> change.type().equals("Consent"))
                .toList();
        rows.delete(ours.stream()
                .filter(change -> !change.isNew())
                .map(ResourceChange::id)
                .toList());
        ours.forEach(change -> change.content()
                .map(Consent.class::cast)
                .filter(consent -> consent.getPatient().getReferenceElement().hasIdPart())
                .ifPresent(consent -> rows.insert(
                        change.id(),
                        consent.getPatient().getReferenceElement().getIdPart(),
                        ConsentReading.rules(consent))));
    }
}

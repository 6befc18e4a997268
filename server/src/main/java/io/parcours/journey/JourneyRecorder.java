package io.parcours.journey;

import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceChangeListener;
import io.parcours.fhir.ResourceId;
import io.parcours.journey.entry.JourneyRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the journey's rows true in the transaction that writes the resources: at most one delete and one batch of inserts. */
@Component
class JourneyRecorder implements ResourceChangeListener {

    private final EntryDerivation derivation;
    private final JourneyRows rows;

    JourneyRecorder(EntryDerivation derivation, JourneyRows rows) {
        this.derivation = derivation;
        this.rows = rows;
    }

    @Override
    public void beforeCommit(List<ResourceChange> changes) {
        List<ResourceChange> ours = changes.stream()
                .filter(change -> JourneyRules.types().contains(change.type()))
                .toList();
        rows.delete(ours.stream()
                .filter(change -> !change.isNew())
                .map(change -> new ResourceId(change.type(), change.id()))
                .toList());
        rows.insert(ours.stream()
                .flatMap(change -> change.content().stream())
                .flatMap(resource -> derivation.entriesOf(resource).stream())
                .toList());
    }
}

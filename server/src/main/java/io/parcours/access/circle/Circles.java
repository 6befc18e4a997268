package io.parcours.access.circle;

import io.parcours.access.record.AccessFacts;
import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Keeps the circles of care as the resources say. */
@Component
public class Circles {

    private final CircleReading reading;
    private final CircleRows rows;

    Circles(CircleReading reading, CircleRows rows) {
        this.reading = reading;
        this.rows = rows;
    }

    /** Whether resources of {@code type} may bring somebody into a circle. */
    public static boolean isSource(String type) {
        return CircleReading.TYPES.contains(type);
    }

    /** The organisation to which {@code resource} says it belongs, as a reference; an organisation belongs to itself. */
    public static Optional<String> standsFor(Resource resource) {
        return resource.fhirType().equals("Organization")
                ? Optional.of("Organization/" + resource.getIdElement().getIdPart())
                : Affiliation.of(resource).map(Affiliation::organization);
    }

    /** Replaces what the changed resources said before by what they say now. */
    public void follow(List<ResourceChange> changes, Map<ResourceId, AccessFacts> facts) {
        List<ResourceChange> sources =
                changes.stream().filter(change -> isSource(change.type())).toList();
        // Who looked after a patient may still be told that the record was deleted.
        rows.delete(sources.stream()
                .filter(change -> !change.isNew() && !isDeletedPatient(change))
                .map(ResourceChange::resource)
                .toList());
        var entries = new LinkedHashMap<ResourceId, List<CircleEntry>>();
        for (ResourceChange change : sources) {
            Resource content = change.stored();
            AccessFacts known = facts.get(change.resource());
            if (content != null && known != null) {
                entries.put(change.resource(), reading.entries(content, known.owner()));
            }
        }
        rows.insert(entries);
        followAffiliations(changes);
    }

    private static boolean isDeletedPatient(ResourceChange change) {
        return change.type().equals("Patient") && change.content().isEmpty();
    }

    private void followAffiliations(List<ResourceChange> changes) {
        List<ResourceChange> members = changes.stream()
                .filter(change -> Affiliation.TYPES.contains(change.type()))
                .toList();
        rows.deleteAffiliations(members.stream()
                .filter(change -> !change.isNew())
                .map(change -> change.resource().toString())
                .toList());
        rows.insertAffiliations(members.stream()
                .flatMap(change -> change.content().stream())
                .flatMap(content -> Affiliation.of(content).stream())
                .toList());
    }
}

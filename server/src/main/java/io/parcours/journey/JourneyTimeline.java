package io.parcours.journey;

import io.parcours.fhir.Refusal;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.Snapshot;
import io.parcours.fhir.StoredResource;
import io.parcours.fhir.StoredResources;
import io.parcours.journey.entry.JourneyRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Service;

/**
 * One patient's journey, a page at a time, in order of time.
 *
 * <p>A page is a constant number of statements, whatever the length of the journey. It goes on after an entry rather than at a number, so
 * that no entry is shown twice or left out when others are added between two pages.
 */
@Service
public class JourneyTimeline {

    private static final Coding SUBSETTED =
            new Coding("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "SUBSETTED", null);

    private final JourneyRows rows;
    private final StoredResources resources;
    private final Snapshot snapshot;

    JourneyTimeline(JourneyRows rows, StoredResources resources, Snapshot snapshot) {
        this.rows = rows;
        this.resources = resources;
        this.snapshot = snapshot;
    }

    /**
     * The page with the resources as they are stored.
     *
     * @throws Refusal unknown, if there is no such patient (any more)
     */
    public JourneyPage page(JourneyQuery query) {
        return snapshot.read(() -> read(query, this::storedResources));
    }

    /**
     * The page with each resource as id, meta and status only, from the journey's own rows; the resources are not touched.
     *
     * @throws Refusal unknown, if there is no such patient (any more)
     */
    public JourneyPage summary(JourneyQuery query) {
        return snapshot.read(() -> read(query, entries -> entries.stream()
                .collect(Collectors.toMap(JourneyEntry::resource, JourneyTimeline::summaryOf))));
    }

    private Map<ResourceId, Resource> storedResources(List<JourneyEntry> entries) {
        return resources.read(entries.stream().map(JourneyEntry::resource).toList()).values().stream()
                .collect(Collectors.toMap(
                        stored -> new ResourceId(stored.type(), stored.id()), StoredResource::content));
    }

    private JourneyPage read(JourneyQuery query, Contents contents) {
        if (!resources.exists(new ResourceId("Patient", query.patient()))) {
            throw Refusal.unknown();
        }
        List<JourneyEntry> found = rows.page(query);
        List<JourneyEntry> shown = found.subList(0, Math.min(found.size(), query.count()));
        Optional<JourneyQuery.Position> next =
                found.size() > shown.size() ? Optional.of(positionOf(shown.get(shown.size() - 1))) : Optional.empty();
        return new JourneyPage(rows.count(query), shown, contents.of(shown), next);
    }

    private static JourneyQuery.Position positionOf(JourneyEntry entry) {
        return new JourneyQuery.Position(entry.facts().moment(), entry.resource());
    }

    private static Resource summaryOf(JourneyEntry entry) {
        Resource resource =
                JourneyRules.skeleton(entry.resource().type(), entry.facts().status());
        resource.setId(new IdType(entry.resource().type(), entry.resource().id(), Long.toString(entry.version())));
        resource.getMeta()
                .setVersionId(Long.toString(entry.version()))
                .setLastUpdated(java.util.Date.from(entry.updated()))
                .addTag(SUBSETTED.copy());
        return resource;
    }

    /** Where the resources behind entries come from. */
    private interface Contents {
        Map<ResourceId, Resource> of(List<JourneyEntry> entries);
    }
}

package io.parcours.access.fhir;

import io.parcours.access.RecordAccess;
import io.parcours.access.RecordTypes;
import io.parcours.access.Viewer;
import io.parcours.access.record.AccessFacts;
import io.parcours.access.record.AccessRows;
import io.parcours.access.record.FactsReading;
import io.parcours.fhir.ResourceId;
import io.parcours.identity.Caller;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which of the resources that are about to leave the caller may see; one statement for all of them. */
@Component
class VisibleResources {

    private final RecordAccess access;
    private final AccessRows rows;
    private final FactsReading reading;

    VisibleResources(RecordAccess access, AccessRows rows, FactsReading reading) {
        this.access = access;
        this.rows = rows;
        this.reading = reading;
    }

    /**
     * @param resources some may be missing
     * @param areVersions whether each is to be judged by what it says itself, beside what the resource says now
     * @return the places of those that are visible
     */
    Set<Integer> visible(Caller caller, List<? extends @Nullable Resource> resources, boolean areVersions) {
        var visible = new HashSet<Integer>();
        var judged = new ArrayList<Integer>();
        for (int place = 0; place < resources.size(); place++) {
            Resource resource = resources.get(place);
            if (resource == null || resource instanceof OperationOutcome || RecordTypes.isOpen(resource.fhirType())) {
                visible.add(place);
            } else {
                judged.add(place);
            }
        }
        if (!judged.isEmpty()) {
            var viewer = Viewer.of(caller);
            visible.addAll(areVersions ? versions(viewer, resources, judged) : current(viewer, resources, judged));
        }
        return visible;
    }

    private List<Integer> current(Viewer viewer, List<? extends @Nullable Resource> resources, List<Integer> judged) {
        Set<ResourceId> visible = access.visible(
                viewer, judged.stream().map(place -> id(resources.get(place))).toList());
        return judged.stream()
                .filter(place -> visible.contains(id(resources.get(place))))
                .toList();
    }

    private List<Integer> versions(Viewer viewer, List<? extends @Nullable Resource> resources, List<Integer> judged) {
        Map<ResourceId, AccessFacts> now =
                rows.of(judged.stream().map(place -> id(resources.get(place))).toList());
        List<Integer> places = new ArrayList<>();
        List<AccessFacts> facts = new ArrayList<>();
        for (int place : judged) {
            Resource version = resources.get(place);
            AccessFacts current = now.get(id(version));
            if (version != null && current != null) {
                places.add(place);
                facts.add(reading.of(version).about(current.patients()).ownedBy(current.owner()));
            }
        }
        return access.visibleVersions(viewer, facts).stream().map(places::get).toList();
    }

    private static ResourceId id(@Nullable Resource resource) {
        return resource == null
                ? new ResourceId("", "")
                : new ResourceId(resource.fhirType(), resource.getIdElement().getIdPart());
    }
}

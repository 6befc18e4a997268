package io.parcours.access.write;

import io.parcours.access.CirclePlace;
import io.parcours.access.Viewer;
import io.parcours.access.record.AccessFacts;
import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceId;
import io.parcours.identity.Caller;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a transaction of a caller is judged, as it stood before the transaction.
 *
 * @param created ids of the patients whom the transaction creates
 * @param before facts of the resources that were there, with their owners
 * @param after facts of the resources as they will stand
 * @param places the caller's place in the circles of the patients concerned; none where the caller is not in it
 */
record Writing(
        Caller caller,
        Viewer viewer,
        Set<String> created,
        Map<ResourceId, AccessFacts> before,
        Map<ResourceId, AccessFacts> after,
        Map<String, CirclePlace> places) {

    @Nullable
    AccessFacts before(ResourceChange change) {
        return before.get(change.resource());
    }

    @Nullable
    AccessFacts after(ResourceChange change) {
        return after.get(change.resource());
    }

    boolean mayWriteFor(String patient, String type) {
        if (viewer.isBoundFor(type) && !patient.equals(viewer.patient())) {
            return false;
        }
        return switch (caller.role()) {
            case PATIENT -> patient.equals(viewer.patient());
            case RELATED_PERSON -> patient.equals(viewer.patient()) && places.containsKey(patient);
            case PRACTITIONER, COORDINATOR, SYSTEM -> created.contains(patient) || places.containsKey(patient);
            case ADMINISTRATOR, PRIVACY_OFFICER -> false;
        };
    }

    boolean isStanding(String patient) {
        CirclePlace place = places.get(patient);
        return created.contains(patient) || (place != null && place.standing());
    }

    boolean isManaging(String patient) {
        CirclePlace place = places.get(patient);
        return created.contains(patient) || (place != null && place.managing());
    }
}

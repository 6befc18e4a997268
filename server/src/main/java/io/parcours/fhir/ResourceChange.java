package io.parcours.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One resource that a transaction has written, as it will stand when the transaction commits.
 *
 * @param type resource type, for example {@code Appointment}
 * @param id id without type or version
 * @param stored the new content with id, version and last-updated; null if the resource was deleted
 * @param isNew whether this transaction created the resource (a deleted one that comes back is not new)
 * @param before the content before this transaction; null if there was none
 * @param request the request by which it came; null if the server does not know one
 */
public record ResourceChange(
        String type,
        String id,
        @Nullable Resource stored,
        boolean isNew,
        @Nullable Resource before,
        @Nullable RequestDetails request) {

    public ResourceId resource() {
        return new ResourceId(type, id);
    }

    public Optional<Resource> content() {
        return Optional.ofNullable(stored);
    }
}

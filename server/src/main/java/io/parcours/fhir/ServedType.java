package io.parcours.fhir;

import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.Set;

/**
 * A class that answers for a resource type which the repository does not store: its resources are made from a room's own tables, and can
 * only be read. Every bean of this type is registered with the endpoint.
 */
public interface ServedType extends IResourceProvider {

    /** Name of the type. */
    default String type() {
        return getResourceType().getSimpleName();
    }

    /** The search parameters that are answered, and named in the capability statement. */
    Set<String> searchParameters();
}

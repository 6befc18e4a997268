package io.parcours.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;

/**
 * Limits what a search can find to what its caller may see, in the query itself, so that pages are full and totals right.
 *
 * <p>Asked for every search by which a request looks for resources, be it one of its own or the condition of a write.
 */
@FunctionalInterface
public interface SearchNarrowing {

    /**
     * The condition that everything found must meet.
     *
     * @param type the resource type that is searched
     * @return empty if the caller may see all resources of this type, or if the server itself is searching
     */
    Optional<SqlCondition> of(RequestDetails request, String type);
}

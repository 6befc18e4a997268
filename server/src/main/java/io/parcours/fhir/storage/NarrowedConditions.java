package io.parcours.fhir.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import io.parcours.fhir.EndpointInterceptor;
import io.parcours.fhir.SearchNarrowing;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Narrows the conditions in a transaction that the library looks up all at once, past the searches.
 *
 * <p>It does so with conditions of a single parameter. With the caller's limit beside it a condition is none of these any more, and is looked
 * up like any other.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class NarrowedConditions implements EndpointInterceptor {

    private final SearchNarrowing narrowing;

    NarrowedConditions(SearchNarrowing narrowing) {
        this.narrowing = narrowing;
    }

    /** Searches that are kept in the database have an id; conditions have none. */
    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void narrow(RequestDetails request, SearchParameterMap parameters, ICachedSearchDetails search) {
        if (search.getUuid() == null && !isNarrowed(parameters)) {
            narrowing
                    .of(request, search.getResourceType())
                    .ifPresent(condition -> parameters.add(NarrowedSearches.ID, new NarrowedTo(condition)));
        }
    }

    static boolean isNarrowed(SearchParameterMap parameters) {
        List<List<IQueryParameterType>> ids = parameters.get(NarrowedSearches.ID);
        return ids != null && ids.stream().flatMap(List::stream).anyMatch(NarrowedTo.class::isInstance);
    }
}

package io.parcours.fhir.storage;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.UriParam;
import io.parcours.fhir.CanonicalResources;
import java.util.List;
import org.hl7.fhir.r4.model.MetadataResource;
import org.springframework.stereotype.Component;

/** {@link CanonicalResources} by a search of the repository. */
@Component
class CanonicalSearch implements CanonicalResources {

    private final DaoRegistry repository;

    CanonicalSearch(DaoRegistry repository) {
        this.repository = repository;
    }

    @Override
    public <R extends MetadataResource> List<R> find(Class<R> type, String parameter, String address) {
        var search = SearchParameterMap.newSynchronous(parameter, new UriParam(address));
        search.setSort(new SortSpec("_lastUpdated", SortOrderEnum.DESC));
        return repository.getResourceDao(type).search(search, new SystemRequestDetails()).getAllResources().stream()
                .map(type::cast)
                .toList();
    }
}

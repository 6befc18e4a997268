package io.parcours.fhir.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.SearchParameter;

/**
 * The search parameters stored in the repository, and beside them FHIR's own ones that are not to be indexed, as retired.
 *
 * <p>A retired parameter takes the place of FHIR's own and is then left out, of the index as of the capability statement.
 */
final class ChosenSearchParameters implements ISearchParamProvider {

    private static final String RETIRED = "https://parcours.io/fhir/SearchParameter/not-indexed-";

    private final ISearchParamProvider stored;
    private final List<IBaseResource> retired;

    ChosenSearchParameters(ISearchParamProvider stored, FhirContext fhirContext) {
        this.stored = stored;
        this.retired = retiredOf(fhirContext);
    }

    @Override
    public IBundleProvider search(SearchParameterMap parameters) {
        List<IBaseResource> all = new ArrayList<>(retired);
        all.addAll(stored.search(parameters).getAllResources());
        return new SimpleBundleProvider(all);
    }

    @Override
    public IBaseResource read(IIdType id) {
        return stored.read(id);
    }

    private static List<IBaseResource> retiredOf(FhirContext fhirContext) {
        List<IBaseResource> retired = new ArrayList<>();
        for (String type : IndexedParameters.restrictedTypes()) {
            Set<String> kept = IndexedParameters.keptOn(type).orElseThrow();
            fhirContext.getResourceDefinition(type).getSearchParams().stream()
                    .map(RuntimeSearchParam::getName)
                    .filter(name -> !name.startsWith("_") && !kept.contains(name))
                    .forEach(name -> retired.add(retired(type, name)));
        }
        return List.copyOf(retired);
    }

    private static SearchParameter retired(String type, String name) {
        var parameter = new SearchParameter();
        parameter.setId("not-indexed-" + type + "-" + name);
        parameter.setUrl(RETIRED + type + "-" + name);
        parameter.setName(name);
        parameter.setCode(name);
        parameter.addBase(type);
        parameter.setStatus(Enumerations.PublicationStatus.RETIRED);
        parameter.setType(Enumerations.SearchParamType.TOKEN);
        parameter.setExpression(type + ".id");
        return parameter;
    }
}

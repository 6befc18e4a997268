package io.parcours.fhir.storage;

import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.fhir.SearchNarrowing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Adds {@link SearchNarrowing} to every search, where all of them come by: pages, counts, conditions of writes, conditional references. */
@Primary
@Component
class NarrowedSearches extends SearchBuilderFactory<JpaPid> {

    static final String ID = "_id";

    private final ObjectProvider<SearchNarrowing> narrowing;

    NarrowedSearches(ObjectProvider<SearchNarrowing> narrowing) {
        this.narrowing = narrowing;
    }

    @Override
    @SuppressWarnings("unchecked")
    public ISearchBuilder<JpaPid> newSearchBuilder(String type, Class<? extends IBaseResource> resourceType) {
        ISearchBuilder<JpaPid> search = super.newSearchBuilder(type, resourceType);
        return (ISearchBuilder<JpaPid>) Proxy.newProxyInstance(
                ISearchBuilder.class.getClassLoader(),
                new Class<?>[] {ISearchBuilder.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(search, narrowed(type, arguments));
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** Of the library's methods those ask for resources that take parameters and a request; whatever else is called passes as it is. */
    private Object @Nullable [] narrowed(String type, Object @Nullable [] arguments) {
        if (arguments == null
                || arguments.length == 0
                || !(arguments[0] instanceof SearchParameterMap parameters)
                || NarrowedConditions.isNarrowed(parameters)) {
            return arguments;
        }
        return Arrays.stream(arguments)
                .filter(RequestDetails.class::isInstance)
                .map(RequestDetails.class::cast)
                .findFirst()
                .flatMap(request -> narrowing.getObject().of(request, type))
                .map(condition -> {
                    SearchParameterMap narrower = parameters.clone();
                    narrower.add(ID, new NarrowedTo(condition));
                    Object[] narrowed = arguments.clone();
                    narrowed[0] = narrower;
                    return narrowed;
                })
                .orElse(arguments);
    }
}

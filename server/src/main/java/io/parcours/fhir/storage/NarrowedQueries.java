package io.parcours.fhir.storage;

import ca.uhn.fhir.jpa.search.builder.predicate.ResourceIdPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Hands the library's query writer a {@link NarrowedIds} for the parameter {@code _id}. */
@Primary
@Component
class NarrowedQueries extends SqlObjectFactory {

    private final AutowireCapableBeanFactory beans;

    NarrowedQueries(AutowireCapableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public ResourceIdPredicateBuilder resourceId(SearchQueryBuilder query) {
        var ids = new NarrowedIds(query);
        beans.autowireBean(ids);
        return ids;
    }
}

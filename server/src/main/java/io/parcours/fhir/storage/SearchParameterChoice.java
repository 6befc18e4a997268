package io.parcours.fhir.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts {@link ChosenSearchParameters} in front of the repository's own source of search parameters. */
@Component
class SearchParameterChoice implements BeanPostProcessor {

    private final ObjectProvider<FhirContext> fhirContext;

    SearchParameterChoice(ObjectProvider<FhirContext> fhirContext) {
        this.fhirContext = fhirContext;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ISearchParamProvider stored
                ? new ChosenSearchParameters(stored, fhirContext.getObject())
                : bean;
    }
}

package io.parcours.fhir.validation;

import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the {@link ValidateProvider} of each type that is stored. */
@Component
public class ValidateProviders {

    private final Conformance conformance;

    ValidateProviders(Conformance conformance) {
        this.conformance = conformance;
    }

    /** @param storing the providers that store resources; what else is among them is passed over */
    public List<ValidateProvider> beside(Collection<Object> storing) {
        return storing.stream()
                .filter(IResourceProvider.class::isInstance)
                .map(provider -> ((IResourceProvider) provider).getResourceType())
                .distinct()
                .map(type -> new ValidateProvider(type, conformance))
                .toList();
    }
}

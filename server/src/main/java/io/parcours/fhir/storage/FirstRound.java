package io.parcours.fhir.storage;

import ca.uhn.fhir.jpa.esr.ExternallyStoredResourceAddress;
import ca.uhn.fhir.jpa.esr.ExternallyStoredResourceAddressMetadataKey;
import ca.uhn.fhir.jpa.esr.ExternallyStoredResourceServiceRegistry;
import ca.uhn.fhir.jpa.esr.IExternallyStoredResourceService;
import ca.uhn.fhir.jpa.model.cross.IBasePersistedResource;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The first of two rounds in which the library stores what a transaction creates.
 *
 * <p>The first round gives every resource its id; the second stores each again, with references that know all ids. The library writes the
 * resource's text and works out its index rows in both, and keeps those of the second. Here they are made in the second only: it saves a
 * fifth of the cost of a transaction.
 *
 * <p>The library has no switch for it. It leaves out index rows when it is told so, and text when that is kept somewhere else; for the time
 * of the first round both are said.
 */
@Component
final class FirstRound implements IExternallyStoredResourceService {

    private static final String NOWHERE_YET = "first-round";
    private static final ExternallyStoredResourceAddress ADDRESS =
            new ExternallyStoredResourceAddress(NOWHERE_YET, NOWHERE_YET);

    FirstRound(ExternallyStoredResourceServiceRegistry places) {
        places.registerProvider(this);
    }

    /** Stores {@code resource}: for its id alone, if it is new and the library will store it again in the same transaction. */
    static <T> T store(
            @Nullable IBaseResource resource,
            IBasePersistedResource<?> entity,
            boolean indexed,
            boolean keptAsVersion,
            Supplier<T> storing) {
        boolean isFirst =
                !indexed && !keptAsVersion && ((ResourceTable) entity).getId().getId() == null;
        if (resource == null || !isFirst) {
            return storing.get();
        }
        resource.setUserData(JpaConstants.RESOURCE_SKIP_INDEXING, Boolean.TRUE);
        resource.setUserData(ExternallyStoredResourceAddressMetadataKey.INSTANCE.name(), ADDRESS);
        try {
            return storing.get();
        } finally {
            resource.setUserData(JpaConstants.RESOURCE_SKIP_INDEXING, null);
            resource.setUserData(ExternallyStoredResourceAddressMetadataKey.INSTANCE.name(), null);
        }
    }

    @Override
    public String getId() {
        return NOWHERE_YET;
    }

    @Override
    public IBaseResource fetchResource(String address) {
        throw new IllegalStateException("A resource was committed without its text.");
    }
}

package io.parcours.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.fhir.EndpointInterceptor;
import io.parcours.fhir.PublicAddress;
import io.parcours.fhir.ResourceId;
import io.parcours.identity.Caller;
import io.parcours.identity.Callers;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in {@code meta.source} who wrote a resource last: the organisation, or whoever acts for none. What the caller says there is replaced.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor(order = -10)
public class SourceStamp implements EndpointInterceptor {

    private final String base;

    SourceStamp(PublicAddress address) {
        this.base = address.fhir();
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource, RequestDetails request) {
        stamp(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(IBaseResource before, IBaseResource after, RequestDetails request) {
        stamp(after, request);
    }

    private void stamp(IBaseResource resource, RequestDetails request) {
        Callers.of(request).ifPresent(caller -> ((Resource) resource).getMeta().setSource(source(caller)));
    }

    private @Nullable String source(Caller caller) {
        ResourceId writer = caller.organization() == null ? caller.fhirUser() : caller.organization();
        return writer == null ? null : base + "/" + writer;
    }
}

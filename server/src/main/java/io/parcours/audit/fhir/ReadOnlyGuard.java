package io.parcours.audit.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import io.parcours.fhir.EndpointInterceptor;
import io.parcours.fhir.PublicAddress;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.springframework.stereotype.Component;

/**
 * Says clearly that AuditEvents are not written from outside, by requests and by entries of bundles.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class ReadOnlyGuard implements EndpointInterceptor {

    private static final String TYPE = "AuditEvent";

    private final String base;

    ReadOnlyGuard(PublicAddress address) {
        this.base = address.fhir() + "/";
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void single(RequestDetails request) {
        boolean isReading = request.getRequestType() == RequestTypeEnum.GET
                || request.getRequestType() == RequestTypeEnum.HEAD
                || request.getRequestType() == RequestTypeEnum.OPTIONS
                || (request.getOperation() != null);
        if (TYPE.equals(request.getResourceName()) && !isReading) {
            throw refusal();
        }
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void entries(RequestDetails request) {
        if (request.getResourceName() == null && request.getResource() instanceof Bundle bundle) {
            bundle.getEntry().stream().filter(this::isWrite).findFirst().ifPresent(entry -> {
                throw refusal();
            });
        }
    }

    private boolean isWrite(BundleEntryComponent entry) {
        if (entry.getRequest().getMethod() == HTTPVerb.GET || entry.getRequest().getUrl() == null) {
            return false;
        }
        String address = entry.getRequest().getUrl();
        String relative = address.startsWith(base) ? address.substring(base.length()) : address;
        String type = relative.startsWith("/") ? relative.substring(1) : relative;
        return type.split("[/?]", 2)[0].equals(TYPE);
    }

    private static MethodNotAllowedException refusal() {
        return new MethodNotAllowedException("AuditEvents are recorded by this server alone, and are only read.");
    }
}

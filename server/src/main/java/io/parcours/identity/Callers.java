package io.parcours.identity;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.parcours.identity.bearer.CallerAuthentication;
import java.util.Optional;

/** Finds the caller of a FHIR request. */
public final class Callers {

    private Callers() {}

    /**
     * Who sent {@code request}; also right on the worker threads that answer the parts of a batch.
     *
     * @return empty for what the server does on its own behalf, and for public requests
     */
    public static Optional<Caller> of(RequestDetails request) {
        if (request instanceof ServletRequestDetails servlet && servlet.getServletRequest() != null) {
            Object found = servlet.getServletRequest().getAttribute(CallerAuthentication.REQUEST_ATTRIBUTE);
            return found instanceof Caller caller ? Optional.of(caller) : Optional.empty();
        }
        return Optional.empty();
    }
}

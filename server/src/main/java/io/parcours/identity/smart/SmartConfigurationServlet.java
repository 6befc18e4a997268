package io.parcours.identity.smart;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parcours.identity.bearer.TrustedIssuer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code GET /fhir/.well-known/smart-configuration}; a servlet of its own, as the FHIR endpoint would take the path for a resource. */
final class SmartConfigurationServlet extends HttpServlet {

    static final String PATH = "/fhir/.well-known/smart-configuration";

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient TrustedIssuer issuer;

    /** @param issuer to whom applications are sent */
    SmartConfigurationServlet(TrustedIssuer issuer) {
        this.issuer = issuer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] body = JSON.writeValueAsBytes(SmartConfiguration.of(issuer));
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (UncheckedIOException away) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "5");
        }
    }
}

package io.parcours.identity.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import io.parcours.fhir.EndpointInterceptor;
import io.parcours.identity.bearer.TrustedIssuer;
import io.parcours.identity.bearer.TrustedIssuerList;
import java.io.UncheckedIOException;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;
import org.springframework.stereotype.Component;

/**
 * Says in the CapabilityStatement that SMART on FHIR is spoken, and where; older applications look there.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class SecurityStatement implements EndpointInterceptor {

    private static final String URIS = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";
    private static final Map<String, String> ENDPOINTS = Map.of(
            "authorize", "authorization_endpoint",
            "token", "token_endpoint",
            "revoke", "revocation_endpoint",
            "introspect", "introspection_endpoint");

    private final TrustedIssuer issuer;

    SecurityStatement(TrustedIssuerList issuers) {
        this.issuer = issuers.first();
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void complete(IBaseConformance statement) {
        CapabilityStatementRestSecurityComponent security =
                ((CapabilityStatement) statement).getRestFirstRep().getSecurity();
        security.setCors(true);
        security.addService()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/restful-security-service")
                .setCode("SMART-on-FHIR");
        try {
            security.addExtension(uris(issuer.metadata()));
        } catch (UncheckedIOException away) {
            // What the server can do is true without the addresses, too; .well-known/smart-configuration has them.
            security.setDescription("See .well-known/smart-configuration.");
        }
    }

    private static Extension uris(Map<String, Object> known) {
        var uris = new Extension(URIS);
        ENDPOINTS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(endpoint -> {
            Object address = known.get(endpoint.getValue());
            if (address != null) {
                uris.addExtension(endpoint.getKey(), new UriType(address.toString()));
            }
        });
        return uris;
    }
}

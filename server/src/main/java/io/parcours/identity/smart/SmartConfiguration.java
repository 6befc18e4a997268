package io.parcours.identity.smart;

import io.parcours.identity.bearer.TrustedIssuer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The document by which applications find the authorization server, and what they may expect of it.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html">SMART App Launch 2.2, conformance</a>
 */
final class SmartConfiguration {

    private static final List<String> CAPABILITIES = List.of(
            "launch-standalone",
            "client-public",
            "client-confidential-asymmetric",
            "sso-openid-connect",
            "context-standalone-patient",
            "permission-offline",
            "permission-patient",
            "permission-user",
            "permission-v1",
            "permission-v2");

    /** What is taken over from the issuer's own words. */
    private static final List<String> OF_THE_ISSUER = List.of(
            "issuer",
            "jwks_uri",
            "authorization_endpoint",
            "token_endpoint",
            "revocation_endpoint",
            "introspection_endpoint",
            "userinfo_endpoint",
            "token_endpoint_auth_methods_supported",
            "grant_types_supported",
            "scopes_supported");

    private SmartConfiguration() {}

    static Map<String, Object> of(TrustedIssuer issuer) {
        Map<String, Object> known = issuer.metadata();
        var document = new LinkedHashMap<String, Object>();
        OF_THE_ISSUER.forEach(name -> {
            Object value = known.get(name);
            if (value != null) {
                document.put(name, value);
            }
        });
        document.put("response_types_supported", List.of("code"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS384", "ES384"));
        document.put("capabilities", CAPABILITIES);
        return document;
    }
}

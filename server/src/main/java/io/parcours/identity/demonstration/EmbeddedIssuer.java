package io.parcours.identity.demonstration;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.parcours.fhir.PublicAddress;
import io.parcours.identity.bearer.TrustedIssuer;
import java.util.List;
import java.util.Map;

/** The embedded authorization server, as the FHIR door sees it: in the same process, so that what it revokes ends at once. */
final class EmbeddedIssuer implements TrustedIssuer {

    private final PublicAddress address;
    private final JWKSource<SecurityContext> keys;
    private final Grants grants;

    EmbeddedIssuer(PublicAddress address, JWKSource<SecurityContext> keys, Grants grants) {
        this.address = address;
        this.keys = keys;
        this.grants = grants;
    }

    @Override
    public String issuer() {
        return address.server().toString();
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return keys;
    }

    @Override
    public boolean standsBy(String token) {
        return grants.standBy(token);
    }

    @Override
    public Map<String, Object> metadata() {
        return Map.of(
                "issuer", issuer(),
                "jwks_uri", address.at("/oauth2/jwks"),
                "authorization_endpoint", address.at("/oauth2/authorize"),
                "token_endpoint", address.at("/oauth2/token"),
                "revocation_endpoint", address.at("/oauth2/revoke"),
                "introspection_endpoint", address.at("/oauth2/introspect"),
                "userinfo_endpoint", address.at("/userinfo"),
                "token_endpoint_auth_methods_supported", List.of("none", "private_key_jwt"),
                "grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials"),
                "scopes_supported", EmbeddedScopes.ADVERTISED);
    }
}

package io.parcours.identity.bearer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.Map;

/** An authorization server elsewhere, such as Keycloak. What it revokes ends here when the token does, within minutes. */
final class RemoteIssuer implements TrustedIssuer {

    private final String issuer;
    private final IssuerMetadata metadata;
    private final IssuerKeys keys;

    RemoteIssuer(String issuer, Clock clock) {
        this.issuer = issuer;
        this.metadata = new IssuerMetadata(issuer, clock);
        this.keys = new IssuerKeys(issuer, metadata::keys, clock);
    }

    @Override
    public String issuer() {
        return issuer;
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return keys;
    }

    @Override
    public boolean standsBy(String token) {
        return true;
    }

    @Override
    public Map<String, Object> metadata() {
        return metadata.document();
    }
}

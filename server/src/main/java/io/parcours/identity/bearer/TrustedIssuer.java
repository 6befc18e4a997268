package io.parcours.identity.bearer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;

/** An authorization server whose tokens count here. */
public interface TrustedIssuer {

    /** As its tokens name it. */
    String issuer();

    /** Its public keys. */
    JWKSource<SecurityContext> keys();

    /** Whether the issuer still stands by a token that is good by itself; true where only the issuer could tell. */
    boolean standsBy(String token);

    /**
     * Its endpoints and abilities, by the field names of OpenID Connect Discovery.
     *
     * @throws java.io.UncheckedIOException if it is away and was never seen
     */
    Map<String, Object> metadata();
}

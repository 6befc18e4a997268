package io.parcours.identity.demonstration;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.parcours.identity.Claims;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;

/**
 * What SMART wants beside the access token in the token response: the patient of the launch, and who signed in.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#launch-context-arrives-with-your-access_token">SMART
 *     App Launch 2.2, launch context</a>
 */
final class LaunchContext {

    private LaunchContext() {}

    /** Taken from the token itself, so that response and token cannot differ. */
    static Map<String, Object> of(OAuth2AccessTokenAuthenticationToken granted) {
        OAuth2AccessToken token = granted.getAccessToken();
        var context = new HashMap<>(granted.getAdditionalParameters());
        JWTClaimsSet claims = claims(token.getTokenValue());
        Set<String> scopes = token.getScopes();
        put(context, Claims.PATIENT, scopes.contains("launch/patient") ? claims.getClaim(Claims.PATIENT) : null);
        put(context, Claims.FHIR_USER, scopes.contains("fhirUser") ? claims.getClaim(Claims.FHIR_USER) : null);
        return context;
    }

    private static void put(Map<String, Object> context, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            context.put(name, value);
        }
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException notOurs) {
            throw new IllegalStateException("The server's own token cannot be read.", notOurs);
        }
    }
}

package io.parcours.identity.demonstration;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Takes the client's id from its assertion: SMART backend services send no {@code client_id} beside it, which the library's own reading
 * asks for.
 */
final class SystemAssertionRequests implements AuthenticationConverter {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String assertion = request.getParameter("client_assertion");
        if (assertion == null
                || !ASSERTION_TYPE.equals(request.getParameter("client_assertion_type"))
                || request.getParameter("client_id") != null) {
            return null;
        }
        try {
            String client = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
            return client == null
                    ? null
                    : new OAuth2ClientAuthenticationToken(
                            client, new ClientAuthenticationMethod(ASSERTION_TYPE), assertion, Map.of());
        } catch (ParseException unreadable) {
            return null;
        }
    }
}

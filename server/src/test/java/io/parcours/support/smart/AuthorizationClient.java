package io.parcours.support.smart;

import io.parcours.support.Answer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The back channel: what an app or a service asks the authorization server itself. */
public record AuthorizationClient(OpenIdConfiguration server, ClientAuthentication authentication) {

    public static AuthorizationClient of(AuthorizationServerUnderTest server, ClientAuthentication authentication) {
        return new AuthorizationClient(OpenIdConfiguration.of(server), authentication);
    }

    public TokenAnswer refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** A token for the client itself. */
    public TokenAnswer clientCredentials(String scope) {
        return token(Map.of("grant_type", "client_credentials", "scope", scope));
    }

    public TokenAnswer token(Map<String, String> form) {
        return new TokenAnswer(send(server.token(), form));
    }

    public Answer revoke(String token) {
        return send(server.revocation(), Map.of("token", token));
    }

    public Map<String, Object> introspect(String token) {
        return Json.read(
                send(server.introspection(), Map.of("token", token)).expect(200).body());
    }

    public Answer send(URI address, Map<String, String> form) {
        var complete = new LinkedHashMap<>(form);
        var headers = new LinkedHashMap<String, String>();
        authentication.applyTo(complete, headers);
        return Http.post(address, complete, headers);
    }
}

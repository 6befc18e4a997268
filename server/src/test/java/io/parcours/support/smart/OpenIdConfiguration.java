package io.parcours.support.smart;

import java.net.URI;
import java.util.Map;

/** Where the authorization server does what, as it says itself. */
public record OpenIdConfiguration(Map<String, Object> document) {

    public static OpenIdConfiguration of(AuthorizationServerUnderTest server) {
        URI address = URI.create(server.issuer() + "/.well-known/openid-configuration");
        return new OpenIdConfiguration(
                Json.read(Http.get(address, Map.of()).expect(200).body()));
    }

    public URI authorization() {
        return address("authorization_endpoint");
    }

    public URI token() {
        return address("token_endpoint");
    }

    public URI introspection() {
        return address("introspection_endpoint");
    }

    public URI revocation() {
        return address("revocation_endpoint");
    }

    private URI address(String name) {
        return URI.create(String.valueOf(document.get(name)));
    }
}

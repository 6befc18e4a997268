package io.parcours.support.smart;

import java.util.Map;

/**
 * A backend service: it signs its requests with its key.
 *
 * @param key one that the authorization server knows as this client's
 */
public record BackendService(String clientId, SigningKey key) {

    /** A right assertion for {@code tokenEndpoint}, to be sent or spoilt first. */
    public Assertion assertion(String tokenEndpoint) {
        return Assertion.of(clientId, tokenEndpoint, key);
    }

    /** The client with a fresh assertion for each request. */
    public ClientAuthentication authentication(String tokenEndpoint) {
        return new ClientAuthentication() {
            @Override
            public String clientId() {
                return clientId;
            }

            @Override
            public void applyTo(Map<String, String> form, Map<String, String> headers) {
                assertion(tokenEndpoint).addTo(form);
            }
        };
    }
}

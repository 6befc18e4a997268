package io.parcours.support.smart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** How a client says who it is when it speaks to the authorization server itself. */
public interface ClientAuthentication {

    String clientId();

    /** Adds what the request needs to its form and headers. */
    void applyTo(Map<String, String> form, Map<String, String> headers);

    /** A public client: it can only say its name. */
    static ClientAuthentication nameOnly(String clientId) {
        return new ClientAuthentication() {
            @Override
            public String clientId() {
                return clientId;
            }

            @Override
            public void applyTo(Map<String, String> form, Map<String, String> headers) {
                form.put("client_id", clientId);
            }
        };
    }

    static ClientAuthentication secret(String clientId, String secret) {
        String basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new ClientAuthentication() {
            @Override
            public String clientId() {
                return clientId;
            }

            @Override
            public void applyTo(Map<String, String> form, Map<String, String> headers) {
                headers.put("Authorization", "Basic " + basic);
            }
        };
    }
}

package io.parcours.support.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What an operator does in Keycloak's console, by its REST interface. */
public final class KeycloakAdministration {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final String password;

    KeycloakAdministration(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** The secret that Keycloak drew for a client while it imported the realm. */
    public String secretOf(String clientId) {
        return get("/clients/" + client(clientId).get("id").asText() + "/client-secret")
                .get("value")
                .asText();
    }

    /** Gives a client its keys by value, for a Keycloak that cannot fetch them. */
    public void setKeys(String clientId, String jwks) {
        ObjectNode client = client(clientId);
        ObjectNode attributes = (ObjectNode) client.get("attributes");
        attributes.put("use.jwks.url", "false").put("use.jwks.string", "true").put("jwks.string", jwks);
        put("/clients/" + client.get("id").asText(), client);
    }

    /** How long the access tokens live that a client is given from now on; whole seconds. */
    public void setAccessTokenLifespan(String clientId, Duration lifespan) {
        ObjectNode client = client(clientId);
        ((ObjectNode) client.get("attributes")).put("access.token.lifespan", Long.toString(lifespan.toSeconds()));
        put("/clients/" + client.get("id").asText(), client);
    }

    /** The values of an account's attribute. */
    public ArrayNode attribute(String username, String name) {
        return (ArrayNode) user(username).path("attributes").withArray(name);
    }

    /** What Keycloak answers to an administrator who writes {@code value} into an account. */
    public int statusOfSetting(String username, String name, String value) {
        ObjectNode user = user(username);
        ((ObjectNode) user.get("attributes")).putArray(name).add(value);
        return send(request("/users/" + user.get("id").asText()).PUT(body(user)))
                .statusCode();
    }

    private ObjectNode client(String clientId) {
        return (ObjectNode) get("/clients?clientId=" + clientId).get(0);
    }

    private ObjectNode user(String username) {
        String id =
                get("/users?exact=true&username=" + username).get(0).get("id").asText();
        return (ObjectNode) get("/users/" + id);
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        return read(answer, 200);
    }

    private void put(String path, JsonNode changed) {
        HttpResponse<String> answer = send(request(path).PUT(body(changed)));
        if (answer.statusCode() != 204) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms/parcours" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    /** The administrator's own access token: good for Keycloak, and for nothing else. */
    public String token() {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "client_id=admin-cli&grant_type=password&username=administrator&password=" + password));
        return read(send(request), 200).get("access_token").asText();
    }

    private static HttpRequest.BodyPublisher body(JsonNode node) {
        return HttpRequest.BodyPublishers.ofString(node.toString());
    }

    private static JsonNode read(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}

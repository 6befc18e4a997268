package io.parcours.support.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What the token endpoint answered. */
public record TokenAnswer(Answer http) {

    /** Asks the token endpoint with this form and nothing else. */
    public static TokenAnswer of(URI token, Map<String, String> form) {
        return new TokenAnswer(Http.post(token, form, Map.of()));
    }

    /** Fails the test unless a token was given. */
    public TokenAnswer given() {
        http.expect(200);
        assertThat(body()).containsKeys("access_token", "token_type", "expires_in", "scope");
        return this;
    }

    /** Fails the test unless nothing was given, and {@code error} is one of these. */
    public TokenAnswer refused(String... errors) {
        assertThat(http.status()).as(http.body()).isIn(400, 401);
        assertThat(body()).doesNotContainKeys("access_token", "refresh_token", "id_token");
        assertThat(text("error")).as(http.body()).isIn((Object[]) errors);
        return this;
    }

    public Map<String, Object> body() {
        return Json.read(http.body());
    }

    public String text(String field) {
        return String.valueOf(body().get(field));
    }

    public String accessToken() {
        return text("access_token");
    }

    public String refreshToken() {
        return text("refresh_token");
    }

    public Map<String, Object> claims() {
        return Json.claims(accessToken());
    }

    public List<String> scopes() {
        return List.of(text("scope").split(" "));
    }
}

package io.parcours.support.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a token once it is given: it is renewed, asked about and taken back. */
public abstract class TokenLifeContract {

    private static final String SCOPE = "launch/patient openid fhirUser offline_access patient/Patient.rs";

    protected abstract AuthorizationServerUnderTest server();

    private TokenAnswer launched() {
        return Launch.of(server(), server().portal(), SCOPE)
                .by(server().patient())
                .given();
    }

    private AuthorizationClient portal() {
        return AuthorizationClient.of(server(), server().portal().authentication());
    }

    private AuthorizationClient introspector() {
        return AuthorizationClient.of(server(), server().introspector());
    }

    @Test
    void aRefreshTokenGivesANewPairForTheSamePatient() {
        TokenAnswer first = launched();

        TokenAnswer second = portal().refresh(first.refreshToken()).given();

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(second.text("patient")).isEqualTo(server().patient().patient());
        assertThat(second.claims()).containsEntry("patient", server().patient().patient());
        assertThat(second.http().header("Cache-Control")).contains("no-store");
    }

    @Test
    void aRefreshTokenServesOnceAndItsReuseEndsTheWholeFamily() {
        TokenAnswer first = launched();
        TokenAnswer second = portal().refresh(first.refreshToken()).given();

        portal().refresh(first.refreshToken()).refused("invalid_grant");

        portal().refresh(second.refreshToken()).refused("invalid_grant");
    }

    @Test
    void aRefreshTokenIsOfNoUseToAnotherClient() {
        TokenAnswer first = launched();

        AuthorizationClient.of(server(), server().introspector())
                .refresh(first.refreshToken())
                .refused("invalid_grant", "invalid_client", "unauthorized_client");
    }

    @Test
    void aProgramThatSaysNothingIsRefusedAndNotSentToTheSignInPage() {
        Answer answer = Http.post(OpenIdConfiguration.of(server()).token(), Map.of(), Map.of());

        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.header("Location")).isEmpty();
    }

    /** Refused, or answered with what was granted and no more. */
    @Test
    void aRefreshNeverWidensWhatWasGranted() {
        TokenAnswer answer = portal().token(Map.of(
                "grant_type", "refresh_token",
                "refresh_token", launched().refreshToken(),
                "scope", "patient/Patient.rs patient/Observation.cruds"));

        if (answer.http().status() == 200) {
            assertThat(answer.scopes()).doesNotContain("patient/Observation.cruds");
            assertThat(String.valueOf(answer.claims().get("scope"))).doesNotContain("patient/Observation.cruds");
        } else {
            answer.refused("invalid_scope");
        }
    }

    @Test
    void anAccessTokenIsNoRefreshToken() {
        portal().refresh(launched().accessToken()).refused("invalid_grant");
    }

    @Test
    void introspectionTellsWhatATokenIsGoodFor() {
        Map<String, Object> told = introspector().introspect(launched().accessToken());

        assertThat(told)
                .containsEntry("active", true)
                .containsEntry("patient", server().patient().patient())
                .containsEntry("client_id", server().portal().clientId())
                .containsKeys("exp", "sub", "scope");
        assertThat(String.valueOf(told.get("scope"))).contains("patient/Patient.rs");
    }

    @Test
    void introspectionOfNonsenseTellsNothingButThatItIsNoToken() {
        assertThat(introspector().introspect("nonsense-4711")).containsExactly(Map.entry("active", false));
    }

    @Test
    void introspectionIsNotForStrangers() {
        OpenIdConfiguration configuration = OpenIdConfiguration.of(server());
        var nobody =
                new AuthorizationClient(configuration, ClientAuthentication.secret("parcours-nobody", "secret-4711"));

        assertThat(nobody.send(
                                configuration.introspection(),
                                Map.of("token", launched().accessToken()))
                        .status())
                .isIn(400, 401);
    }

    @Test
    void aRevokedRefreshTokenEndsTheAccessTokenToo() {
        TokenAnswer token = launched();

        assertThat(portal().revoke(token.refreshToken()).status()).isEqualTo(200);

        portal().refresh(token.refreshToken()).refused("invalid_grant");
        assertThat(introspector().introspect(token.accessToken())).containsExactly(Map.entry("active", false));
    }

    @Test
    void aRevokedAccessTokenIsNoLongerActive() {
        TokenAnswer token = launched();

        assertThat(portal().revoke(token.accessToken()).status()).isEqualTo(200);

        assertThat(introspector().introspect(token.accessToken())).containsExactly(Map.entry("active", false));
    }
}

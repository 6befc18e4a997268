package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.smart.Account;
import io.parcours.support.smart.Json;
import io.parcours.support.smart.Launch;
import io.parcours.support.smart.OpenIdConfiguration;
import io.parcours.support.smart.Page;
import io.parcours.support.smart.TokenAnswer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * What the embedded authorization server promises beyond the contracts that it shares with Keycloak ({@link EmbeddedAuthorizationServerIT}):
 * above all that what ends there opens nothing here from that moment on. Guide: /ig/security.html.
 */
@ServerTest
class EmbeddedGrantsIT {

    private static final String SCOPE = "launch/patient openid fhirUser offline_access patient/*.rs";
    private static final String AMINA = "/Patient/amina-benali";

    private final Rest rest;
    private final EmbeddedServerUnderTest server;

    EmbeddedGrantsIT(@Autowired Rest rest, @Value("${parcours.data}") Path data) {
        this.rest = rest;
        this.server = new EmbeddedServerUnderTest(rest.root(), data);
    }

    private Launch launch(String scope) {
        return Launch.of(server, server.portal(), scope);
    }

    private int statusWith(TokenAnswer token) {
        return rest.with(token.accessToken()).get(AMINA).status();
    }

    @Nested
    class WhenSomebodySignsIn {

        @Test
        void theUserIsNamedByAFullAddress() {
            TokenAnswer token = launch(SCOPE).by(server.patient()).given();

            assertThat(token.body()).containsEntry("fhirUser", rest.base() + AMINA);
            assertThat(Json.claims(token.text("id_token"))).containsEntry("fhirUser", rest.base() + AMINA);
        }

        @Test
        void aProfessionalLaunchesForAPatientTooAndGetsNoRefreshTokenWithoutOfflineAccess() {
            var claire = new Account("claire", "claire", "amina-benali", "Practitioner/claire-morel");

            TokenAnswer token = launch("launch/patient openid fhirUser user/*.rs")
                    .by(claire)
                    .given();

            assertThat(token.body())
                    .containsEntry("patient", claire.patient())
                    .containsEntry("fhirUser", rest.base() + "/" + claire.fhirUser())
                    .doesNotContainKey("refresh_token");
        }

        @Test
        void aScopeOfVersionOneOpensWhatItsEqualOpens() {
            TokenAnswer token =
                    launch("launch/patient patient/*.read").by(server.patient()).given();

            Rest app = rest.with(token.accessToken());
            app.get("/Appointment?patient=amina-benali").expect(200);
            app.post("/Task", "{\"resourceType\":\"Task\"}").expect(403);
        }

        @Test
        void anAccountWithoutAPatientIsSentAwayBeforeAnythingIsAsked() {
            Launch launch = launch(SCOPE);

            Page page = launch.enter(server.withoutPatient());

            assertThat(page.isAt(server.portal().redirectUri())).isTrue();
            assertThat(page.parameters())
                    .containsEntry("error", "access_denied")
                    .containsEntry("state", launch.state())
                    .doesNotContainKey("code");
        }

        @Test
        void tokensInTheAddressAreNotToBeHad() {
            Page page = launch(SCOPE).with("response_type", "token").open();

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.isAt(server.portal().redirectUri())).isFalse();
        }
    }

    @Nested
    class WhenSomethingEnds {

        @Test
        void theReplayOfACodeEndsItsTokenAtOnce() {
            Launch launch = launch(SCOPE);
            Page page = launch.signIn(server.patient());
            TokenAnswer first = launch.redeem(page).given();
            assertThat(statusWith(first)).isEqualTo(200);

            launch.redeem(page).refused("invalid_grant");

            assertThat(statusWith(first)).isEqualTo(401);
        }

        @Test
        void theReuseOfARefreshTokenEndsTheWholeGrantAtOnce() {
            Launch launch = launch(SCOPE);
            TokenAnswer first = launch.by(server.patient()).given();
            TokenAnswer second = launch.client().refresh(first.refreshToken()).given();
            assertThat(statusWith(second)).isEqualTo(200);

            launch.client().refresh(first.refreshToken()).refused("invalid_grant");

            assertThat(statusWith(second)).isEqualTo(401);
        }

        /** Many SMART clients of the field refresh like that. */
        @Test
        void theSameHoldsForAnApplicationThatDoesNotSayItsName() {
            String spent = launch(SCOPE).by(server.patient()).given().refreshToken();
            TokenAnswer second = refreshNamelessly(spent).given();
            assertThat(statusWith(second)).isEqualTo(200);

            refreshNamelessly(spent).refused("invalid_grant");

            assertThat(statusWith(second)).isEqualTo(401);
        }

        @Test
        void aRevokedAccessTokenOpensNothingFromThenOn() {
            Launch launch = launch(SCOPE);
            TokenAnswer token = launch.by(server.patient()).given();
            assertThat(statusWith(token)).isEqualTo(200);

            launch.client().revoke(token.accessToken()).expect(200);

            assertThat(statusWith(token)).isEqualTo(401);
        }

        @Test
        void aRevokedRefreshTokenTakesItsAccessTokenAlongAtOnce() {
            Launch launch = launch(SCOPE);
            TokenAnswer token = launch.by(server.patient()).given();
            assertThat(statusWith(token)).isEqualTo(200);

            launch.client().revoke(token.refreshToken()).expect(200);

            assertThat(statusWith(token)).isEqualTo(401);
        }

        private TokenAnswer refreshNamelessly(String refreshToken) {
            return TokenAnswer.of(
                    OpenIdConfiguration.of(server).token(),
                    Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        }
    }
}

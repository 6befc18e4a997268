package io.parcours.support.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app is launched on its own, somebody signs in, and the app gets a token for one patient. */
public abstract class StandaloneLaunchContract {

    private static final String SCOPE =
            "launch/patient openid fhirUser offline_access patient/Patient.rs patient/Observation.rs";
    private static final String ELSEWHERE = "https://elsewhere.example.org/fhir";

    protected abstract AuthorizationServerUnderTest server();

    private Launch launch(String scope) {
        return Launch.of(server(), server().portal(), scope);
    }

    @Test
    void tokenResponseCarriesThePatientInContextAndWhatWasGranted() {
        TokenAnswer token = launch(SCOPE).by(server().patient()).given();

        assertThat(token.text("patient")).isEqualTo(server().patient().patient());
        assertThat(token.text("token_type")).isEqualToIgnoringCase("Bearer");
        assertThat(token.scopes()).containsExactlyInAnyOrder(SCOPE.split(" "));
        assertThat(token.text("fhirUser")).endsWith(server().patient().fhirUser());
        assertThat((Integer) token.body().get("expires_in")).isBetween(1, 3600);
        assertThat(token.body()).containsKeys("id_token", "refresh_token");
    }

    @Test
    void tokenResponseIsNeverCached() {
        TokenAnswer token = launch(SCOPE).by(server().patient()).given();

        assertThat(token.http().header("Cache-Control")).contains("no-store");
        assertThat(token.http().header("Pragma")).isEqualTo("no-cache");
    }

    @Test
    void accessTokenIsForThisServerAndSaysWhoIsCalling() {
        Map<String, Object> claims =
                launch(SCOPE).by(server().patient()).given().claims();

        assertThat(claims).containsEntry("iss", server().issuer()).containsKeys("sub", "exp", "iat");
        assertThat(audiences(claims)).contains(server().fhirBase());
        assertThat(List.of(String.valueOf(claims.get("scope")).split(" ")))
                .contains("launch/patient", "patient/Patient.rs", "patient/Observation.rs");
        assertThat(claims.get("patient")).isEqualTo(server().patient().patient());
        assertThat(String.valueOf(claims.get("fhirUser")))
                .endsWith(server().patient().fhirUser());
        assertThat(claims.containsKey("client_id") ? claims.get("client_id") : claims.get("azp"))
                .isEqualTo(server().portal().clientId());
    }

    @Test
    void idTokenSaysWhichResourceTheUserIs() {
        TokenAnswer token =
                launch(SCOPE).with("nonce", "nonce-4711").by(server().patient()).given();

        Map<String, Object> claims = Json.claims(token.text("id_token"));
        assertThat(String.valueOf(claims.get("fhirUser")))
                .endsWith(server().patient().fhirUser());
        assertThat(claims).containsEntry("nonce", "nonce-4711").containsEntry("iss", server().issuer());
        assertThat(audiences(claims)).containsExactly(server().portal().clientId());
    }

    @Test
    void stateComesBackAsItWasSent() {
        Launch launch = launch(SCOPE);

        Page page = launch.signIn(server().patient());

        assertThat(page.parameters()).containsEntry("state", launch.state()).containsKey("code");
    }

    @Test
    void withoutALaunchContextThereIsNoPatientInTheResponse() {
        TokenAnswer token = launch("openid fhirUser").by(server().patient()).given();

        assertThat(token.body()).doesNotContainKey("patient");
    }

    @Test
    void versionOneScopesAreGrantedAsTheyWereAskedForOrAsTheirEqual() {
        TokenAnswer token = launch("launch/patient patient/Observation.read")
                .by(server().patient())
                .given();

        assertThat(token.scopes()).containsAnyOf("patient/Observation.read", "patient/Observation.rs");
    }

    @Test
    void granularScopesAreGrantedWithTheirQuery() {
        String granular =
                "patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory";

        TokenAnswer token =
                launch("launch/patient " + granular).by(server().patient()).given();

        assertThat(token.scopes()).contains(granular);
        assertThat(List.of(String.valueOf(token.claims().get("scope")).split(" ")))
                .contains(granular)
                .doesNotContain("patient/Observation.rs");
    }

    @Test
    void aLaunchForAnotherServerIsRefused() {
        refusedWith("invalid_request", launch(SCOPE).with("aud", ELSEWHERE));
    }

    @Test
    void aLaunchForNoServerIsRefused() {
        refusedWith("invalid_request", launch(SCOPE).without("aud"));
    }

    @Test
    void pkceIsNotOptional() {
        refusedWith("invalid_request", launch(SCOPE).without("code_challenge").without("code_challenge_method"));
        refusedWith("invalid_request", launch(SCOPE).without("code_challenge"));
    }

    @Test
    void plainPkceIsRefused() {
        refusedWith("invalid_request", launch(SCOPE).with("code_challenge_method", "plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient/Observation.sr", "patient/Observation.rs?status=final", "everything"})
    void anUnknownScopeIsRefused(String scope) {
        refusedWith("invalid_scope", launch(SCOPE + " " + scope));
    }

    @Test
    void anAppOfPeopleGetsNoScopeOfSystems() {
        refusedWith("invalid_scope", launch("launch/patient system/Patient.rs"));
    }

    @Test
    void anUnknownRedirectIsShownToTheUserAndNeverFollowed() {
        Page page = launch(SCOPE)
                .with("redirect_uri", "https://elsewhere.example.org/callback")
                .open();

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.address().toString()).doesNotStartWith("https://elsewhere.example.org");
    }

    @Test
    void anUnknownAppIsShownToTheUser() {
        assertThat(launch(SCOPE).with("client_id", "nobody-418").open().status())
                .isIn(400, 401);
    }

    @Test
    void aWrongPasswordLetsNobodyIn() {
        Account patient = server().patient();
        Page page = launch(SCOPE)
                .enter(new Account(
                        patient.username(), "wrong-" + patient.password(), patient.patient(), patient.fhirUser()));

        assertThat(page.isAt(server().portal().redirectUri())).isFalse();
        assertThat(page.forms()).anyMatch(PageForm::asksForPassword);
    }

    @Test
    void whoRefusesConsentSendsTheAppAwayEmptyHanded() {
        Launch launch = launch(SCOPE).with("prompt", "consent");

        Page page = launch.signInAndRefuse(server().patient());

        assertThat(page.parameters())
                .containsEntry("error", "access_denied")
                .containsEntry("state", launch.state())
                .doesNotContainKey("code");
    }

    @Test
    void anAccountWithoutAPatientGetsNoTokenForOne() {
        Launch launch = launch("launch/patient openid fhirUser patient/Patient.rs");

        Page page = launch.enter(server().withoutPatient());
        Page end = page.isAt(server().portal().redirectUri()) ? page : launch.agree(page);

        if (end.parameters().containsKey("code")) {
            launch.redeem(end).refused("invalid_grant", "invalid_scope", "access_denied");
        } else {
            assertThat(end.parameters()).containsKey("error");
        }
    }

    @Test
    void aCodeWithoutItsVerifierIsWorthNothing() {
        Launch launch = launch(SCOPE);
        launch.redeem(launch.signIn(server().patient()), Map.of("code_verifier", ""))
                .refused("invalid_grant", "invalid_request", "invalid_client");
    }

    @Test
    void aCodeWithAnotherVerifierIsWorthNothing() {
        Launch launch = launch(SCOPE);
        launch.redeem(
                        launch.signIn(server().patient()),
                        Map.of("code_verifier", Pkce.fresh().verifier()))
                .refused("invalid_grant");
    }

    @Test
    void aCodeWithAnotherRedirectIsWorthNothing() {
        Launch launch = launch(SCOPE);
        launch.redeem(
                        launch.signIn(server().patient()),
                        Map.of("redirect_uri", "https://elsewhere.example.org/callback"))
                .refused("invalid_grant");
    }

    @Test
    void aCodeServesOnce() {
        Launch launch = launch(SCOPE);
        Page page = launch.signIn(server().patient());
        launch.redeem(page).given();

        launch.redeem(page).refused("invalid_grant");
    }

    /** RFC 6749, 4.1.2. Without offline access: Keycloak keeps an offline session through a replay. */
    @Test
    void theReplayOfACodeEndsWhatItGave() {
        Launch launch = launch("launch/patient openid patient/Patient.rs");
        Page page = launch.signIn(server().patient());
        TokenAnswer first = launch.redeem(page).given();

        launch.redeem(page).refused("invalid_grant");

        assertThat(AuthorizationClient.of(server(), server().introspector()).introspect(first.accessToken()))
                .containsEntry("active", false);
    }

    private void refusedWith(String error, Launch launch) {
        Page page = launch.open();

        assertThat(page.isAt(server().portal().redirectUri())).as(page.html()).isTrue();
        assertThat(page.parameters())
                .containsEntry("error", error)
                .containsEntry("state", launch.state())
                .doesNotContainKey("code");
    }

    private static List<String> audiences(Map<String, Object> claims) {
        Object audience = claims.get("aud");
        return audience instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : Arrays.asList(String.valueOf(audience));
    }
}

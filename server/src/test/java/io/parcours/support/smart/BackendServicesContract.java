package io.parcours.support.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A system signs in by itself, with a key and without a user.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html">SMART Backend Services</a>
 */
public abstract class BackendServicesContract {

    private static final String SCOPE = "system/Patient.rs system/Appointment.cruds";

    protected abstract AuthorizationServerUnderTest server();

    private TokenAnswer ask(Assertion assertion, String scope) {
        OpenIdConfiguration configuration = OpenIdConfiguration.of(server());
        var form = new HashMap<>(Map.of("grant_type", "client_credentials", "scope", scope));
        assertion.addTo(form);
        return TokenAnswer.of(configuration.token(), form);
    }

    protected TokenAnswer ask(Assertion assertion) {
        return ask(assertion, SCOPE);
    }

    protected Assertion assertion() {
        return server().backend()
                .assertion(OpenIdConfiguration.of(server()).token().toString());
    }

    @Test
    void aSignedAssertionGivesAShortTokenForTheOrganisation() {
        TokenAnswer token = ask(assertion()).given();

        assertThat(token.scopes()).contains("system/Patient.rs", "system/Appointment.cruds");
        assertThat((Integer) token.body().get("expires_in")).isBetween(1, 300);
        assertThat(token.body()).doesNotContainKeys("refresh_token", "id_token", "patient");
        assertThat(token.http().header("Cache-Control")).contains("no-store");
        assertThat(token.claims())
                .containsEntry("iss", server().issuer())
                .containsKey("organization")
                .doesNotContainKeys("patient", "fhirUser");
        assertThat(String.valueOf(token.claims().get("aud"))).contains(server().fhirBase());
    }

    @Test
    void anotherKeyUnderTheSameNameIsRefused() {
        refused(assertion().signedBy(server().backend().key().counterfeit()));
    }

    @Test
    void anUnknownKeyIsRefused() {
        refused(assertion().signedBy(SigningKey.rs384("unknown-4711")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256"})
    void anAssertionWithoutAnAsymmetricSignatureIsRefused(String algorithm) {
        refused(assertion().claimingAlgorithm(algorithm));
    }

    @Test
    void aLateAssertionIsRefused() {
        refused(assertion().endingAfter(Duration.ofMinutes(-2)));
    }

    /** Keycloak counts the five minutes from {@code iat}, where there is one; others count from now to {@code exp}. */
    @Test
    void noAssertionServesForLongerThanFiveMinutes() {
        refused(assertion().endingAfter(Duration.ofMinutes(10)).without("iat"));
        refused(assertion()
                .endingAfter(Duration.ofMinutes(10))
                .with("iat", Instant.now().minus(Duration.ofMinutes(6)).getEpochSecond()));
    }

    @Test
    void anAssertionWithoutAnEndIsRefused() {
        refused(assertion().without("exp").without("iat"));
    }

    @Test
    void anAssertionServesOnce() {
        Assertion assertion = assertion();
        ask(assertion).given();

        refused(assertion);
    }

    @Test
    void anAssertionWithoutAnIdIsRefused() {
        refused(assertion().without("jti"));
    }

    @Test
    void anAssertionForAnotherServerIsRefused() {
        refused(assertion().with("aud", "https://elsewhere.example.org/token"));
    }

    @Test
    void anAssertionInTheNameOfAnotherIsRefused() {
        refused(assertion().with("sub", server().portal().clientId()));
        refused(assertion()
                .with("sub", server().portal().clientId())
                .with("iss", server().portal().clientId()));
    }

    @Test
    void aSystemGetsNoScopeOfPeople() {
        ask(assertion(), "patient/Patient.rs").refused("invalid_scope");
        ask(assertion(), "user/Patient.rs").refused("invalid_scope");
        ask(assertion(), "launch/patient").refused("invalid_scope");
    }

    @Test
    void anUnknownScopeIsRefused() {
        ask(assertion(), "system/Patient.sr").refused("invalid_scope");
    }

    @Test
    void aNameAloneIsNoAuthentication() {
        var nameOnly = AuthorizationClient.of(
                server(), ClientAuthentication.nameOnly(server().backend().clientId()));

        nameOnly.clientCredentials(SCOPE).refused("invalid_client", "unauthorized_client", "invalid_request");
    }

    @Test
    void anAppOfPeopleGetsNoTokenForItself() {
        AuthorizationClient.of(server(), server().portal().authentication())
                .clientCredentials("patient/Patient.rs")
                .refused("unauthorized_client", "invalid_client");
    }

    private void refused(Assertion assertion) {
        ask(assertion).refused("invalid_client", "unauthorized_client", "invalid_grant", "invalid_request");
    }
}

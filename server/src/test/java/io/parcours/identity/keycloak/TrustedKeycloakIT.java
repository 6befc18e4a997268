package io.parcours.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerProcess;
import io.parcours.support.keycloak.KeycloakUnderTest;
import io.parcours.support.smart.AuthorizationClient;
import io.parcours.support.smart.Json;
import io.parcours.support.smart.Launch;
import io.parcours.support.smart.OpenIdConfiguration;
import io.parcours.support.smart.SigningKey;
import io.parcours.support.smart.TokenAnswer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Parcours in production trusts the real Keycloak, and reads who is calling from its tokens. */
@KeycloakTest
class TrustedKeycloakIT {

    private static final KeycloakUnderTest KEYCLOAK = KeycloakUnderTest.shared();
    private static final String SCOPE = "launch/patient openid fhirUser offline_access patient/*.rs";
    private static final String JOURNEY = "/Patient/amina-benali/$journey";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path data;

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = ServerProcess.startAt(
                KEYCLOAK.parcoursPort(),
                data,
                "--spring.profiles.active=production",
                "--parcours.identity.issuers=" + KEYCLOAK.issuer());
        Rest system = with(backend("system/*.cruds"));
        var amina = Cast.amina();
        amina.setId("amina-benali");
        system.update(amina).expect(201);
        system.create(Cast.appointment("amina-benali", "2031-03-05T10:00:00Z"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPatientReadsTheirJourney() {
        assertThat(with(amina().accessToken()).get(JOURNEY).expect(200).bundle().getTotal())
                .isEqualTo(1);
    }

    @Test
    void aBackendServiceReadsAsItsOrganisation() {
        String token = backend("system/Appointment.rs");

        with(token).get("/Appointment?patient=amina-benali").expect(200);
        with(token).get("/Task?patient=amina-benali").expect(403);
    }

    @Test
    void whatWasNotGrantedIsForbidden() {
        String token = Launch.of(KEYCLOAK, KEYCLOAK.portal(), "launch/patient openid fhirUser patient/Patient.rs")
                .by(KEYCLOAK.patient())
                .given()
                .accessToken();

        with(token).get("/Patient/amina-benali").expect(200);
        with(token).get("/Observation?patient=amina-benali").expect(403);
        with(token).delete("/Patient/amina-benali").expect(403);
    }

    @Test
    void onlyAnAccessTokenOfThisRealmOpensTheDoor() {
        TokenAnswer token = amina();

        refused(server.rest().anonymously().get(JOURNEY));
        refused(with(token.text("id_token")).get(JOURNEY));
        refused(with(token.refreshToken()).get(JOURNEY));
        refused(with(KEYCLOAK.administration().token()).get(JOURNEY));
        refused(with(token.accessToken() + "x").get(JOURNEY));
    }

    /** By the realm's own name, with its public key taken for a shared secret; and by a key that the realm does not have. */
    @Test
    void theClaimsOfARealTokenOpenNothingUnderAnotherSignature() throws Exception {
        Map<String, Object> claims = Json.claims(amina().accessToken());
        RSAKey published =
                JWKSet.load(URI.create(KEYCLOAK.issuer() + "/protocol/openid-connect/certs")
                                .toURL())
                        .getKeys()
                        .stream()
                        .filter(key -> KeyUse.SIGNATURE.equals(key.getKeyUse()))
                        .findFirst()
                        .orElseThrow()
                        .toRSAKey();
        SigningKey realm = SigningKey.ofAnother(published.getKeyID(), published.toPublicKey());

        refused(with(realm.sign("none", claims)).get(JOURNEY));
        refused(with(realm.sign("HS256", claims)).get(JOURNEY));
        refused(with(SigningKey.rs384("unknown-4711").sign("RS384", claims)).get(JOURNEY));
        refused(with(SigningKey.rs384(published.getKeyID()).sign("RS384", claims))
                .get(JOURNEY));
    }

    @Test
    void appsAreSentToKeycloak() {
        Answer answer = server.rest()
                .anonymously()
                .get("/.well-known/smart-configuration")
                .expect(200);

        assertThat(Json.read(answer.body()))
                .containsEntry(
                        "authorization_endpoint",
                        OpenIdConfiguration.of(KEYCLOAK).authorization().toString())
                .containsEntry(
                        "token_endpoint",
                        OpenIdConfiguration.of(KEYCLOAK).token().toString());
    }

    @Test
    void whatIsRevokedEndsWithTheAccessToken() {
        KEYCLOAK.administration().setAccessTokenLifespan("parcours-portal", Duration.ofSeconds(5));
        TokenAnswer token = amina();
        KEYCLOAK.administration().setAccessTokenLifespan("parcours-portal", Duration.ofMinutes(5));
        var portal = AuthorizationClient.of(KEYCLOAK, KEYCLOAK.portal().authentication());
        with(token.accessToken()).get(JOURNEY).expect(200);

        portal.revoke(token.refreshToken());

        // Five seconds of life, and the thirty by which clocks may differ.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> with(token.accessToken()).get(JOURNEY).status() == 401);
        portal.refresh(token.refreshToken()).refused("invalid_grant");
    }

    private static TokenAnswer amina() {
        return Launch.of(KEYCLOAK, KEYCLOAK.portal(), SCOPE)
                .by(KEYCLOAK.patient())
                .given();
    }

    private static String backend(String scope) {
        String tokenEndpoint = OpenIdConfiguration.of(KEYCLOAK).token().toString();
        return AuthorizationClient.of(KEYCLOAK, KEYCLOAK.backend().authentication(tokenEndpoint))
                .clientCredentials(scope)
                .given()
                .accessToken();
    }

    private static Rest with(String token) {
        return server.rest().with(token);
    }

    private static void refused(Answer answer) {
        answer.expect(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.body()).doesNotContain("amina");
    }
}

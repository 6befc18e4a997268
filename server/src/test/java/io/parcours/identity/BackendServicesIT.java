package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.parcours.support.Fields;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.SystemTokens;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * SMART backend services on the embedded authorization server: systems prove who they are by a signed assertion.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html">SMART App Launch 2.2, backend services</a>
 */
@ServerTest
class BackendServicesIT {

    private static final String CLIENT = SystemTokens.HOSPITAL;

    @Autowired
    Rest rest;

    @Value("${parcours.data}")
    Path data = Path.of("");

    private JWK key() {
        return SystemTokens.privateKey(data, CLIENT);
    }

    private HttpResponse<String> ask(String assertion) {
        return SystemTokens.request(rest.root(), "system/Patient.rs", assertion);
    }

    @Test
    void aSystemGetsATokenForFiveMinutesAndNoRefreshToken() {
        HttpResponse<String> answer = ask(SystemTokens.assertion(rest.root(), CLIENT, key(), Instant.now()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Fields tokens = Fields.of(answer);
        assertThat(tokens.all()).containsEntry("scope", "system/Patient.rs").doesNotContainKey("refresh_token");
        assertThat((Integer) tokens.all().get("expires_in")).isBetween(290, 300);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        rest.with(tokens.text("access_token")).get("/Patient?_count=1").expect(200);
    }

    @Test
    void aSystemWithAnEllipticKeyIsKnownByEs384() throws IOException, JOSEException, ParseException {
        String client = "val-vert-ehr";
        ECKey key = ECKey.parse(Files.readString(data.resolve("demonstration/" + client + ".jwk")));
        var assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(client).build(),
                new JWTClaimsSet.Builder()
                        .issuer(client)
                        .subject(client)
                        .audience(rest.root() + "/oauth2/token")
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        assertion.sign(new ECDSASigner(key));

        Fields tokens = Fields.of(ask(assertion.serialize()));

        rest.with(tokens.text("access_token")).get("/Patient?_count=1").expect(200);
    }

    @Test
    void anAssertionCountsOnce() {
        String assertion = SystemTokens.assertion(rest.root(), CLIENT, key(), Instant.now());
        assertThat(ask(assertion).statusCode()).isEqualTo(200);

        assertRefused(ask(assertion));
    }

    @Test
    void anotherKeyIsRefused() throws JOSEException {
        JWK other = new RSAKeyGenerator(2048).keyID(CLIENT).generate();

        assertRefused(ask(SystemTokens.assertion(rest.root(), CLIENT, other, Instant.now())));
    }

    @Test
    void anAssertionThatIsOverIsRefused() {
        assertRefused(ask(
                SystemTokens.assertion(rest.root(), CLIENT, key(), Instant.now().minusSeconds(600))));
    }

    @Test
    void anAssertionThatLivesTooLongIsRefused() {
        assertRefused(ask(
                SystemTokens.assertion(rest.root(), CLIENT, key(), Instant.now().plusSeconds(600))));
    }

    @Test
    void anAssertionForSomebodyElseIsRefused() {
        assertRefused(ask(SystemTokens.assertion("https://elsewhere.example.org", CLIENT, key(), Instant.now())));
    }

    @Test
    void anAssertionWithoutAnIdIsRefused() {
        var claims = new JWTClaimsSet.Builder()
                .issuer(CLIENT)
                .subject(CLIENT)
                .audience(rest.root() + "/oauth2/token")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();

        assertRefused(ask(SystemTokens.signed(key(), JWSAlgorithm.RS384, claims)));
    }

    @Test
    void anotherAlgorithmThanSmartsIsRefused() {
        var claims = new JWTClaimsSet.Builder()
                .issuer(CLIENT)
                .subject(CLIENT)
                .audience(rest.root() + "/oauth2/token")
                .jwtID("once-8812")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();

        assertRefused(ask(SystemTokens.signed(key(), JWSAlgorithm.RS256, claims)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "patient/Patient.rs",
                "user/*.rs",
                "system/Patient.sr",
                "system/Patient",
                "system/Patient.rs?code=x",
                "openid",
                "launch/patient"
            })
    void aScopeThatIsNotForSystemsOrNotWellSpelledIsRefused(String scope) {
        HttpResponse<String> answer = SystemTokens.request(
                rest.root(), scope, SystemTokens.assertion(rest.root(), CLIENT, key(), Instant.now()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Fields.of(answer).all())
                .containsEntry("error", "invalid_scope")
                .doesNotContainKey("access_token");
    }

    @Test
    void aTokenCanBeIntrospectedByASystem() {
        String token = SystemTokens.token(rest.root(), data, CLIENT, "system/Patient.rs");

        Fields told = Fields.of(SystemTokens.introspect(rest.root(), token, CLIENT, key()));

        assertThat(told.all())
                .containsEntry("active", true)
                .containsEntry("scope", "system/Patient.rs")
                .containsEntry("client_id", CLIENT)
                .containsEntry("organization", "saint-roch-hospital")
                .containsKey("exp");
        assertThat(Fields.of(SystemTokens.introspect(rest.root(), "made-up", CLIENT, key()))
                        .all())
                .containsEntry("active", false);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(Fields.of(answer).all())
                .containsEntry("error", "invalid_client")
                .doesNotContainKey("access_token");
    }
}

package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.parcours.support.Answer;
import io.parcours.support.Fields;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.smart.Launch;
import io.parcours.support.smart.TokenAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The door for bearer tokens: without a good one nothing answers, and a bad one is told no more than that it is bad.
 *
 * <p>Tokens here are signed with the server's own key, so that each is bad for one reason only.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>
 */
@ServerTest
class BearerTokenIT {

    private static final String READ = "/Patient/amina-benali";

    @Autowired
    Rest rest;

    private final JWKSource<SecurityContext> signingKeys;

    BearerTokenIT(@Autowired JWKSource<SecurityContext> signingKeys) {
        this.signingKeys = signingKeys;
    }

    private TokenAnswer launched(String scope) {
        var server = new EmbeddedServerUnderTest(rest.root(), Path.of(""));
        return Launch.of(server, server.portal(), scope).by(server.patient()).given();
    }

    @Nested
    class WithoutAToken {

        @ParameterizedTest
        @ValueSource(
                strings = {"/Patient", READ, "/Patient/amina-benali/$journey", "/ValueSet/$expand", "/_history", "/"})
        void nothingAnswersAndTheDoorSaysHowToComeIn(String path) {
            Answer answer = rest.anonymously().get(path);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"parcours\"");
            assertThat(answer.issue().getDiagnostics()).contains("smart-configuration");
        }

        @Test
        void aTransactionIsRefusedBeforeItsBodyIsRead() {
            assertThat(rest.anonymously().post("", "this is not even JSON").status())
                    .isEqualTo(401);
        }

        @Test
        void whatTheServerIsAndWhereToGetATokenIsPublic() {
            rest.anonymously().get("/metadata").expect(200);
            Fields smart = Fields.of(rest.anonymously()
                    .get("/.well-known/smart-configuration")
                    .expect(200)
                    .http());

            assertThat(smart.text("issuer")).isEqualTo(rest.root());
            assertThat(smart.text("authorization_endpoint")).isEqualTo(rest.root() + "/oauth2/authorize");
            assertThat(smart.text("token_endpoint")).isEqualTo(rest.root() + "/oauth2/token");
            assertThat(smart.text("jwks_uri")).isEqualTo(rest.root() + "/oauth2/jwks");
            assertThat(smart.all().get("code_challenge_methods_supported")).isEqualTo(List.of("S256"));
            assertThat(smart.text("capabilities"))
                    .contains("launch-standalone", "client-public", "permission-v1", "permission-v2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/parcours.css", "/actuator/health/liveness", "/actuator/health/readiness"})
        void theLandingPageAndTheHealthProbesArePublic(String path) {
            rest.anonymously().get(rest.root() + path).expect(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/env", "/somewhere", "/fhir/metadata/x"})
        void nothingElseIs(String path) {
            assertThat(rest.anonymously().get(rest.root() + path).status()).isEqualTo(401);
        }

        @Test
        void aTokenInTheAddressDoesNotCount() {
            String token = launched("launch/patient patient/*.rs").accessToken();

            assertThat(rest.anonymously().get(READ + "?access_token=" + token).status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class WithABadToken {

        @Test
        void anExpiredOneIsRefused() {
            assertRefused(signed(
                    claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))));
        }

        @Test
        void oneWithoutAnEndIsRefused() {
            assertRefused(signed(claims -> claims.expirationTime(null)));
        }

        @Test
        void oneThatIsNotYetValidIsRefused() {
            assertRefused(signed(
                    claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(300)))));
        }

        @Test
        void oneOfAnotherIssuerIsRefused() {
            assertRefused(signed(claims -> claims.issuer("https://elsewhere.example.org")));
        }

        @Test
        void oneForAnotherServerIsRefused() {
            assertRefused(signed(claims -> claims.audience("https://elsewhere.example.org/fhir")));
        }

        @Test
        void oneForNobodyIsRefused() {
            assertRefused(signed(claims -> claims.audience((String) null)));
        }

        @Test
        void oneThatTheIssuerNeverGaveIsRefusedThoughItsSignatureIsGood() {
            assertRefused(signed(claims -> {}));
        }

        @Test
        void anUnsignedOneIsRefused() {
            assertRefused(new PlainJWT(claims(all -> {})).serialize());
        }

        @Test
        void oneSignedWithTheIssuersPublicKeyAsASharedSecretIsRefused() throws JOSEException {
            byte[] secret = key().toRSAPublicKey().getEncoded();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key().getKeyID())
                            .build(),
                    claims(all -> {}));
            token.sign(new MACSigner(secret));

            assertRefused(token.serialize());
        }

        @Test
        void oneWithAnUnknownKeyIsRefused() throws JOSEException {
            RSAKey other = new RSAKeyGenerator(2048).keyID("unknown").generate();

            assertRefused(signed(other, header -> header, claims -> {}));
        }

        @Test
        void aKeyThatTheTokenBringsAlongIsNotFetched() throws JOSEException, IOException {
            RSAKey other = new RSAKeyGenerator(2048).keyID("mine").generate();
            var fetches = new AtomicInteger();
            HttpServer keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            keys.createContext("/", exchange -> {
                fetches.incrementAndGet();
                exchange.close();
            });
            keys.start();
            try {
                URI address = URI.create("http://127.0.0.1:" + keys.getAddress().getPort() + "/keys");
                assertRefused(signed(other, header -> header.jwkURL(address).jwk(other.toPublicJWK()), claims -> {}));
                assertThat(fetches).hasValue(0);
            } finally {
                keys.stop(0);
            }
        }

        @Test
        void anIdTokenIsNoAccessToken() {
            TokenAnswer token = launched("launch/patient openid fhirUser offline_access patient/*.rs");

            assertRefused(token.text("id_token"));
            assertRefused(token.refreshToken());
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "a.b.c", "..", "eyJhbGciOiJub25lIn0."})
        void noiseIsRefused(String token) {
            assertRefused(token);
        }

        private void assertRefused(String token) {
            Answer answer = rest.with(token).get(READ);

            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate"))
                    .isEqualTo("Bearer realm=\"parcours\", error=\"invalid_token\"");
            assertThat(answer.issue().getDiagnostics())
                    .isEqualTo("The access token is not valid here, or not any more.");
        }
    }

    @Nested
    class FromABrowser {

        @Test
        void anotherOriginMayAskWithATokenAndNeverWithACookie() {
            Answer preflight = rest.anonymously()
                    .options(
                            "/Patient",
                            "Origin",
                            "https://portal.example.org",
                            "Access-Control-Request-Method",
                            "GET",
                            "Access-Control-Request-Headers",
                            "authorization");

            assertThat(preflight.status()).isEqualTo(200);
            assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
        }
    }

    private RSAKey key() {
        try {
            return signingKeys
                    .get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                    .get(0)
                    .toRSAKey();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String signed(Consumer<JWTClaimsSet.Builder> change) {
        return signed(key(), header -> header, change);
    }

    private String signed(RSAKey key, UnaryOperator<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> change) {
        try {
            var token = new SignedJWT(
                    header.apply(new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .type(new JOSEObjectType("at+jwt"))
                                    .keyID(key.getKeyID()))
                            .build(),
                    claims(change));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(rest.root())
                .subject("amina")
                .audience(rest.base())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("scope", "patient/*.rs")
                .claim("client_id", "portal")
                .claim("fhirUser", "Patient/amina-benali");
        change.accept(claims);
        return claims.build();
    }
}

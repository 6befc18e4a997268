package io.parcours.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An authorization server elsewhere, as far as a resource server sees it: discovery, public keys, and tokens that it signs. */
public final class TestIssuer implements AutoCloseable {

    private final HttpServer http;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile ECKey key;

    private TestIssuer(HttpServer http) {
        this.http = http;
        this.key = newKey();
        http.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"" + address() + "\",\"jwks_uri\":\"" + address()
                                + "/keys\",\"token_endpoint\":\"" + address() + "/token\",\"authorization_endpoint\":\""
                                + address() + "/authorize\"}"));
        http.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            answer(exchange, new JWKSet(key.toPublicJWK()).toString());
        });
    }

    public static TestIssuer start() {
        try {
            var issuer =
                    new TestIssuer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            issuer.http.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** How often the public keys have been fetched. */
    public int fetches() {
        return fetches.get();
    }

    /** A new key takes the place of the old one, which is not published any more. */
    public void changeKey() {
        key = newKey();
    }

    /** An access token for {@code audience} that is good in every way, unless {@code change} makes it bad. */
    public String token(String audience, Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("claire")
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("scope", "user/*.rs")
                .claim("azp", "portal")
                .claim("fhirUser", "Practitioner/claire-morel")
                .claim("organization", "tilleuls-practice");
        change.accept(claims);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES384)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Goes away: nothing answers at its address any more. */
    @Override
    public void close() {
        http.stop(0);
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_384).keyIDFromThumbprint(true).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

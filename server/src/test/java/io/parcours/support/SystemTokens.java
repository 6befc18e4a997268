package io.parcours.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.converter.RsaKeyConverters;

/** Gets access tokens as a SMART backend service does, with the keys that a demonstration server keeps in its data folder. */
public final class SystemTokens {

    /** The hospital's system; what tests use that are not about access. */
    public static final String HOSPITAL = "saint-roch-ehr";

    /** The operator's own; an administrator. */
    public static final String OPERATOR = "operator";

    private static final Duration KEPT = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Kept> TOKENS = new ConcurrentHashMap<>();

    private record Kept(String token, Instant until) {}

    private SystemTokens() {}

    /**
     * An access token, kept for some minutes.
     *
     * @param server the server's address, without a slash at the end
     * @param data the server's data folder
     */
    public static String token(String server, Path data, String client, String scope) {
        return TOKENS.compute(
                        server + " " + client + " " + scope,
                        (key, kept) -> kept != null && Instant.now().isBefore(kept.until())
                                ? kept
                                : new Kept(
                                        granted(server, data, client, scope),
                                        Instant.now().plus(KEPT)))
                .token();
    }

    private static String granted(String server, Path data, String client, String scope) {
        HttpResponse<String> answer =
                request(server, scope, assertion(server, client, privateKey(data, client), Instant.now()));
        if (answer.statusCode() != 200) {
            throw new AssertionError("No token: " + answer.statusCode() + " " + answer.body());
        }
        try {
            JsonNode json = JSON.readTree(answer.body());
            return json.path("access_token").asText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Asks the token endpoint, and returns whatever it answers. */
    public static HttpResponse<String> request(String server, String scope, String assertion) {
        return post(
                server + "/oauth2/token",
                "grant_type=client_credentials&scope=" + encoded(scope) + authentication(assertion));
    }

    /** Asks what {@code token} is, as the system {@code client}. */
    public static HttpResponse<String> introspect(String server, String token, String client, JWK key) {
        return post(
                server + "/oauth2/introspect",
                "token=" + encoded(token) + authentication(assertion(server, client, key, Instant.now())));
    }

    private static String authentication(String assertion) {
        return "&client_assertion_type=" + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + encoded(assertion);
    }

    private static HttpResponse<String> post(String address, String form) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** A client assertion as SMART asks for it, made at {@code now}, with an id of its own. */
    public static String assertion(String server, String client, JWK key, Instant now) {
        return signed(
                key,
                JWSAlgorithm.RS384,
                new JWTClaimsSet.Builder()
                        .issuer(client)
                        .subject(client)
                        .audience(server + "/oauth2/token")
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(now.plusSeconds(240)))
                        .build());
    }

    public static String signed(JWK key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
            jwt.sign(new RSASSASigner(key.toRSAKey()));
            return jwt.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The private key that the server keeps for its system {@code client}. */
    public static JWK privateKey(Path data, String client) {
        try (InputStream pem = Files.newInputStream(data.resolve("demonstration/" + client + ".pem"))) {
            var key = (RSAPrivateCrtKey) RsaKeyConverters.pkcs8().convert(pem);
            var publicHalf = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return new RSAKey.Builder(publicHalf).privateKey(key).keyID(client).build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.parcours.identity.bearer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization server says of itself, by OpenID Connect Discovery; kept for {@link #FRESH}.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect Discovery 1.0</a>
 */
final class IssuerMetadata {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    // Redirects are not followed: whoever could plant one could choose the keys.
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final String issuer;
    private final Clock clock;
    private volatile Map<String, Object> document = Map.of();
    private volatile @Nullable Instant fetched;

    IssuerMetadata(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * The discovery document, by its field names.
     *
     * @throws UncheckedIOException if the issuer is away, and nothing is known from before
     */
    Map<String, Object> document() {
        Instant last = fetched;
        if (last == null || clock.instant().isAfter(last.plus(FRESH))) {
            try {
                document = read(issuer + "/.well-known/openid-configuration");
                requireSelf(document);
                fetched = clock.instant();
            } catch (UncheckedIOException away) {
                if (last == null) {
                    throw away;
                }
            }
        }
        return document;
    }

    /** Fetches the public keys. */
    JWKSet keys() {
        try {
            return JWKSet.parse(get(String.valueOf(document().get("jwks_uri"))));
        } catch (ParseException broken) {
            throw new UncheckedIOException(new IOException("The issuer's keys cannot be read.", broken));
        }
    }

    private void requireSelf(Map<String, Object> read) {
        if (!issuer.equals(read.get("issuer"))) {
            throw new UncheckedIOException(new IOException("The issuer calls itself otherwise."));
        }
    }

    private static Map<String, Object> read(String address) {
        try {
            return JSON.readValue(get(address), new TypeReference<Map<String, Object>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String get(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<InputStream> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("HTTP status " + answer.statusCode());
                }
                return new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8);
            }
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (IllegalArgumentException noAddress) {
            throw new UncheckedIOException(new IOException("The issuer gives no address of its keys.", noAddress));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stop));
        }
    }
}

package io.parcours.support.smart;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A client assertion; each method gives a changed copy, so that a test shows only what is wrong with it.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">Asymmetric client
 *     authentication</a>
 */
public record Assertion(SigningKey key, String algorithm, Map<String, Object> claims) {

    static Assertion of(String clientId, String tokenEndpoint, SigningKey key) {
        long now = Instant.now().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", clientId);
        claims.put("sub", clientId);
        claims.put("aud", tokenEndpoint);
        claims.put("iat", now);
        claims.put("exp", now + 240);
        claims.put("jti", UUID.randomUUID().toString());
        return new Assertion(key, key.algorithm(), claims);
    }

    public Assertion with(String claim, Object value) {
        var changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new Assertion(key, algorithm, changed);
    }

    public Assertion without(String claim) {
        var changed = new LinkedHashMap<>(claims);
        changed.remove(claim);
        return new Assertion(key, algorithm, changed);
    }

    /** Valid until {@code after} from now; negative for one that is late. */
    public Assertion endingAfter(Duration after) {
        long end = Instant.now().plus(after).getEpochSecond();
        return with("exp", end).with("iat", Math.min(end - 60, Instant.now().getEpochSecond()));
    }

    public Assertion signedBy(SigningKey other) {
        return new Assertion(other, other.algorithm(), claims);
    }

    /** Says {@code name} in its header, and is signed accordingly: {@code none}, or an HMAC over the public key. */
    public Assertion claimingAlgorithm(String name) {
        return new Assertion(key, name, claims);
    }

    public void addTo(Map<String, String> form) {
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", key.sign(algorithm, claims));
    }
}

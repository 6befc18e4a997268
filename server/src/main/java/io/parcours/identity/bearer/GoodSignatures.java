package io.parcours.identity.bearer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The tokens whose signature was found good lately: verifying is most of what a token costs, and a client shows the same one many times.
 *
 * <p>At most {@value #MOST} of them, each for {@link #KEPT}; so much longer than {@link IssuerKeys} allows can a key count that its issuer
 * withdraws. Bad tokens are not remembered, so that nobody can push out the good ones by sending many.
 */
final class GoodSignatures {

    static final Duration KEPT = Duration.ofMinutes(1);
    static final int MOST = 5_000;

    private final Cache<String, Jwt> verified;

    GoodSignatures(Clock clock) {
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** @param check verifies the token; what it throws is thrown on, and nothing is remembered */
    Jwt get(String token, Function<String, Jwt> check) {
        Jwt known = verified.getIfPresent(token);
        if (known != null) {
            return known;
        }
        Jwt checked = check.apply(token);
        verified.put(token, checked);
        return checked;
    }
}

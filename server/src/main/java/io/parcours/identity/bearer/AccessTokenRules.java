package io.parcours.identity.bearer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token with a good signature must still be: from this issuer, for this server, in its time, and an access token.
 *
 * <p>ID and refresh tokens carry good signatures too; they are known by their type and by claims that only they have.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068, JWT profile for access tokens</a>
 */
final class AccessTokenRules implements OAuth2TokenValidator<Jwt> {

    /** How far the clocks of issuer and server may be apart. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
    private static final List<String> OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");

    private final String issuer;
    private final String audience;
    private final Clock clock;

    AccessTokenRules(String issuer, String audience, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        List<OAuth2Error> errors = Stream.of(
                        unless(issuer.equals(token.getClaimAsString("iss")), "another issuer"),
                        unless(isForThisServer(token), "another audience"),
                        unless(isInTime(token), "too early or too late"),
                        unless(isAccessToken(token), "no access token"))
                .filter(Objects::nonNull)
                .toList();
        return errors.isEmpty() ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(errors);
    }

    private boolean isForThisServer(Jwt token) {
        List<String> audiences = token.getAudience();
        return audiences != null
                && audiences.stream().anyMatch(given -> given.equals(audience) || given.equals(audience + "/"));
    }

    private boolean isInTime(Jwt token) {
        Instant now = clock.instant();
        Instant end = token.getExpiresAt();
        Instant begin = token.getNotBefore();
        Instant issued = token.getIssuedAt();
        return end != null
                && now.isBefore(end.plus(CLOCK_SKEW))
                && (begin == null || !now.isBefore(begin.minus(CLOCK_SKEW)))
                && (issued == null || !now.isBefore(issued.minus(CLOCK_SKEW)));
    }

    private static boolean isAccessToken(Jwt token) {
        Object type = token.getHeaders().get("typ");
        Object keycloakType = token.getClaims().get("typ");
        return (type == null || TYPES.contains(type.toString().toLowerCase(Locale.ROOT)))
                && (keycloakType == null || keycloakType.equals("Bearer"))
                && OF_ID_TOKENS.stream().noneMatch(token::hasClaim);
    }

    private static @org.jspecify.annotations.Nullable OAuth2Error unless(boolean good, String fault) {
        return good ? null : new OAuth2Error("invalid_token", fault, null);
    }
}

package io.parcours.identity.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * What has been granted and still counts, in memory.
 *
 * <p>A refresh token works once. When a spent one comes again, somebody has a copy, and nobody can tell who: the whole grant ends, its access
 * token too. Expired grants are dropped; there are never more than {@value #MOST} of them, the oldest end first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.14">RFC 9700, refresh token protection</a>
 */
final class Grants implements OAuth2AuthorizationService {

    static final int MOST = 10_000;
    private static final Duration SIGN_IN = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<String, String> spent = new HashMap<>();

    /** Grant by access token: looked up with every request. */
    private final Map<String, String> byAccessToken = new HashMap<>();

    private record Held(OAuth2Authorization grant, Instant since) {}

    Grants(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void save(OAuth2Authorization grant) {
        dropEnded();
        Held before = held.get(grant.getId());
        if (before != null) {
            String old = refreshToken(before.grant());
            if (old != null && !old.equals(refreshToken(grant))) {
                spent.put(old, grant.getId());
            }
        }
        held.put(grant.getId(), new Held(grant, before == null ? clock.instant() : before.since()));
        if (before != null && before.grant().getAccessToken() != null) {
            byAccessToken.remove(before.grant().getAccessToken().getToken().getTokenValue());
        }
        if (grant.getAccessToken() != null) {
            byAccessToken.put(grant.getAccessToken().getToken().getTokenValue(), grant.getId());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization grant) {
        end(grant.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        Held found = held.get(id);
        return found == null ? null : found.grant();
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String reused = spent.get(token);
        if (reused != null) {
            end(reused);
            return null;
        }
        return held.values().stream()
                .map(Held::grant)
                .filter(grant -> has(grant, token, type))
                .findFirst()
                .orElse(null);
    }

    /** Whether {@code token} is an access token that was granted here, and neither revoked nor replaced since. */
    synchronized boolean standBy(String token) {
        Held found = held.get(byAccessToken.getOrDefault(token, ""));
        return found != null && found.grant().getAccessToken().isActive();
    }

    private static boolean has(OAuth2Authorization grant, String token, @Nullable OAuth2TokenType type) {
        if (type != null && type.getValue().equals("state")) {
            return token.equals(grant.getAttribute("state"));
        }
        OAuth2Authorization.Token<?> found = grant.getToken(token);
        if (found == null) {
            return false;
        }
        return type == null
                || switch (type.getValue()) {
                    case "code" -> found.getToken() instanceof OAuth2AuthorizationCode;
                    case "access_token" -> found.getToken() instanceof OAuth2AccessToken;
                    case "refresh_token" -> found.getToken() instanceof OAuth2RefreshToken;
                    default -> true;
                };
    }

    private void end(String id) {
        held.remove(id);
        forget(id);
    }

    private void forget(String id) {
        spent.values().removeIf(id::equals);
        byAccessToken.values().removeIf(id::equals);
    }

    private void dropEnded() {
        Instant now = clock.instant();
        held.values().stream()
                .filter(grant -> ends(grant).isBefore(now))
                .map(grant -> grant.grant().getId())
                .toList()
                .forEach(this::end);
        Iterator<String> oldest = held.keySet().iterator();
        while (held.size() >= MOST && oldest.hasNext()) {
            String id = oldest.next();
            oldest.remove();
            forget(id);
        }
    }

    private static Instant ends(Held held) {
        OAuth2Authorization grant = held.grant();
        return Stream.of(grant.getToken(OAuth2AuthorizationCode.class), grant.getAccessToken(), grant.getRefreshToken())
                .filter(token -> token != null && token.getToken().getExpiresAt() != null)
                .map(token -> token.getToken().getExpiresAt())
                .max(Instant::compareTo)
                .orElse(held.since().plus(SIGN_IN));
    }

    private static @Nullable String refreshToken(OAuth2Authorization grant) {
        OAuth2Authorization.Token<OAuth2RefreshToken> token = grant.getRefreshToken();
        return token == null ? null : token.getToken().getTokenValue();
    }
}

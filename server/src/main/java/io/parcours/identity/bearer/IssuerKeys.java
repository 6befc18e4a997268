package io.parcours.identity.bearer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of one issuer, fetched when they are needed.
 *
 * <p>They are fetched again when they are old, or when a token names a key that is not among them, and never more than once in
 * {@link #INTERVAL}, so that forged tokens cannot make this server hammer the issuer. While the issuer is away, the known keys go on.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    static final Duration INTERVAL = Duration.ofSeconds(30);
    static final Duration OLD_AFTER = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);

    private final String issuer;
    private final Supplier<JWKSet> remote;
    private final Clock clock;
    private volatile JWKSet known = new JWKSet();
    private volatile @Nullable Instant fetched;
    private volatile @Nullable Instant tried;

    /** @param remote fetches the keys; throws when the issuer is away */
    IssuerKeys(String issuer, Supplier<JWKSet> remote, Clock clock) {
        this.issuer = issuer;
        this.remote = remote;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> keys = selector.select(known);
        if (keys.isEmpty() || isLongAgo(fetched, OLD_AFTER)) {
            fetchUnlessJustTried();
            keys = selector.select(known);
        }
        return keys;
    }

    private synchronized void fetchUnlessJustTried() {
        if (!isLongAgo(tried, INTERVAL)) {
            return;
        }
        tried = clock.instant();
        try {
            known = remote.get();
            fetched = tried;
        } catch (RuntimeException away) {
            log.warn("The keys of {} cannot be fetched ({}); the known ones go on.", issuer, away.getMessage());
        }
    }

    private boolean isLongAgo(@Nullable Instant moment, Duration age) {
        return moment == null || !clock.instant().isBefore(moment.plus(age));
    }
}

package io.parcours.identity.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The public keys of an issuer: fetched when needed, seldom, and remembered while the issuer is away. */
class IssuerKeysTests {

    private final SettableClock clock = new SettableClock(Instant.parse("2031-03-05T10:00:00Z"));
    private final Remote remote = new Remote();
    private final IssuerKeys keys = new IssuerKeys("https://issuer.example.org", remote, clock);

    @Test
    void aKnownKeyIsFetchedOnce() {
        remote.offers("one");

        assertThat(find("one")).hasSize(1);
        assertThat(find("one")).hasSize(1);
        assertThat(remote.fetches).isEqualTo(1);
    }

    @Test
    void unknownKeysCauseOneFetchInTheIntervalHoweverManyTokensNameThem() {
        remote.offers("one");
        find("one");

        for (int i = 0; i < 50; i++) {
            assertThat(find("forged-" + i)).isEmpty();
        }
        assertThat(remote.fetches).isEqualTo(1);

        clock.advance(IssuerKeys.INTERVAL);
        find("forged");
        find("forged-again");
        assertThat(remote.fetches).isEqualTo(2);
    }

    @Test
    void aNewKeyIsFoundWhenTheIntervalIsOver() {
        remote.offers("one");
        find("one");
        remote.offers("one", "two");

        clock.advance(IssuerKeys.INTERVAL);

        assertThat(find("two")).hasSize(1);
    }

    @Test
    void knownKeysGoOnWhileTheIssuerIsAwayAndUnknownOnesAreNotFound() {
        remote.offers("one");
        find("one");
        remote.isAway = true;

        clock.advance(Duration.ofDays(3));

        assertThat(find("one")).hasSize(1);
        assertThat(find("two")).isEmpty();
        assertThat(remote.fetches).as("tried once, not once for each token").isEqualTo(2);
    }

    @Test
    void aKeyThatTheIssuerHasWithdrawnEndsWhenTheKeysAreOld() {
        remote.offers("one");
        find("one");
        remote.offers("two");

        clock.advance(IssuerKeys.OLD_AFTER);

        assertThat(find("one")).isEmpty();
    }

    private List<JWK> find(String id) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    private static final class Remote implements Supplier<JWKSet> {

        private JWKSet offered = new JWKSet();
        private boolean isAway;
        private int fetches;

        void offers(String... ids) {
            offered = new JWKSet(java.util.Arrays.stream(ids).map(Remote::key).toList());
        }

        private static JWK key(String id) {
            try {
                return new ECKeyGenerator(Curve.P_256).keyID(id).generate().toPublicJWK();
            } catch (JOSEException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public JWKSet get() {
            fetches++;
            if (isAway) {
                throw new UncheckedIOException(new IOException("away"));
            }
            return offered;
        }
    }

    private static final class SettableClock extends Clock {

        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package io.parcours.identity.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** A signature is verified once for a while, not with each request. */
class GoodSignaturesTests {

    private final MovingClock clock = new MovingClock();
    private final GoodSignatures signatures = new GoodSignatures(clock);
    private int checks;

    @Test
    void aGoodTokenIsVerifiedOnceWithinTheMinute() {
        signatures.get("token", this::good);
        clock.now = clock.now.plus(GoodSignatures.KEPT.minusSeconds(1));
        signatures.get("token", this::good);

        assertThat(checks).isEqualTo(1);
    }

    @Test
    void afterTheMinuteItIsVerifiedAgain() {
        signatures.get("token", this::good);
        clock.now = clock.now.plus(GoodSignatures.KEPT).plus(Duration.ofMillis(1));
        signatures.get("token", this::good);

        assertThat(checks).isEqualTo(2);
    }

    @Test
    void anotherTokenIsVerifiedForItself() {
        signatures.get("token", this::good);
        signatures.get("another", this::good);

        assertThat(checks).isEqualTo(2);
    }

    @Test
    void aBadTokenIsNotRemembered() {
        assertThatThrownBy(() -> signatures.get("token", this::bad)).isInstanceOf(BadJwtException.class);
        signatures.get("token", this::good);

        assertThat(checks).isEqualTo(2);
    }

    private Jwt good(String token) {
        checks++;
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .claim("iss", "us")
                .build();
    }

    private Jwt bad(String token) {
        checks++;
        throw new BadJwtException(token);
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

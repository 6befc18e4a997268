package io.parcours.identity.demonstration;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Judges the assertion by which a system proves who it is: signed with its key (RS384 or ES384), made by and for itself, for this token
 * endpoint, living five minutes at most, and never seen before.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">SMART App Launch 2.2, asymmetric
 *     authentication</a>
 */
final class SystemAssertions implements JwtDecoderFactory<RegisteredClient> {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final SystemKeys keys;
    private final Set<String> audiences;
    private final Clock clock;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    /** Ids of assertions that have been used, each until it would have expired anyway. */
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    /** @param audiences any of which an assertion may be made for: the issuer and its token endpoint */
    SystemAssertions(SystemKeys keys, Set<String> audiences, Clock clock) {
        this.keys = keys;
        this.audiences = audiences;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        return decoders.computeIfAbsent(client.getClientId(), id -> decoder(DemonstrationSystem.named(id)));
    }

    private JwtDecoder decoder(DemonstrationSystem system) {
        String client = system.client();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ALGORITHMS, new ImmutableJWKSet<>(new JWKSet(keys.publicKeyOf(system)))));
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(assertion -> isGood(client, assertion) && isFirstUse(client, assertion)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_client")));
        return decoder;
    }

    private boolean isGood(String client, Jwt assertion) {
        Instant now = clock.instant();
        Instant end = assertion.getExpiresAt();
        Instant begin = assertion.getNotBefore();
        return client.equals(assertion.getClaimAsString("iss"))
                && client.equals(assertion.getSubject())
                && assertion.getAudience() != null
                && !Collections.disjoint(assertion.getAudience(), audiences)
                && end != null
                && now.isBefore(end)
                && end.isBefore(now.plus(LONGEST_LIFE).plus(CLOCK_SKEW))
                && (begin == null || !now.isBefore(begin.minus(CLOCK_SKEW)));
    }

    private boolean isFirstUse(String client, Jwt assertion) {
        String id = assertion.getId();
        Instant end = assertion.getExpiresAt();
        if (id == null || id.isBlank() || end == null) {
            return false;
        }
        used.values().removeIf(clock.instant()::isAfter);
        return used.putIfAbsent(client + " " + id, end) == null;
    }
}

package io.parcours.identity.bearer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies an access token with the keys of the issuer that it names, if that one is trusted.
 *
 * <p>Only asymmetric algorithms count: with a shared secret, whoever can verify could also forge. What the token's header says of keys
 * ({@code jku}, {@code jwk}, {@code x5u}) is not looked at.
 */
final class TrustedIssuers implements JwtDecoder {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    private final Map<String, JwtDecoder> decoders;

    /** @param audience the FHIR base */
    TrustedIssuers(List<TrustedIssuer> issuers, String audience, Clock clock) {
        this.decoders = issuers.stream()
                .collect(Collectors.toMap(TrustedIssuer::issuer, issuer -> decoder(issuer, audience, clock)));
    }

    @Override
    public Jwt decode(String token) {
        JwtDecoder decoder = decoders.get(issuerOf(token));
        if (decoder == null) {
            throw new BadJwtException("Nobody here trusts the issuer.");
        }
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException unverifiable) {
            // What cannot be verified, because its key cannot be had, is as good as forged.
            throw new BadJwtException(String.valueOf(unverifiable.getMessage()), unverifiable);
        }
    }

    /** The issuer that the token names, before anything about it is verified. */
    private static String issuerOf(String token) {
        try {
            return String.valueOf(SignedJWT.parse(token).getJWTClaimsSet().getIssuer());
        } catch (ParseException notSigned) {
            throw new BadJwtException("This is not a signed token.", notSigned);
        }
    }

    private static JwtDecoder decoder(TrustedIssuer issuer, String audience, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, issuer.keys()));
        // Types and times are judged by our own rules, in one place.
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new AccessTokenRules(issuer.issuer(), audience, clock));
        Function<String, Jwt> decode = decoder::decode;
        return token -> {
            Jwt verified = decode.apply(token);
            if (!issuer.standsBy(token)) {
                throw new BadJwtException("The issuer does not stand by the token any more.");
            }
            return verified;
        };
    }
}

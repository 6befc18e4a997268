package io.parcours.identity.bearer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Judges an access token: signed by the issuer that it names, which is trusted and stands by it, and good by {@link AccessTokenRules}.
 *
 * <p>That a signature is good is remembered for a short while. All else is judged with each request.
 */
final class TrustedIssuers implements JwtDecoder {

    private record Judged(TrustedIssuer issuer, AccessTokenRules rules, JwtDecoder signature) {}

    private final Map<String, Judged> issuers;
    private final GoodSignatures good;

    /** @param audience the FHIR base */
    TrustedIssuers(List<TrustedIssuer> issuers, String audience, Clock clock) {
        this.issuers = issuers.stream()
                .collect(Collectors.toMap(
                        TrustedIssuer::issuer,
                        issuer -> new Judged(
                                issuer,
                                new AccessTokenRules(issuer.issuer(), audience, clock),
                                SignatureCheck.with(issuer.keys()))));
        this.good = new GoodSignatures(clock);
    }

    @Override
    public Jwt decode(String token) {
        Jwt signed = good.get(token, this::signed);
        Judged judged = issuers.get(String.valueOf(signed.getClaimAsString("iss")));
        if (judged == null) {
            throw unknownIssuer();
        }
        OAuth2TokenValidatorResult result = judged.rules().validate(signed);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token is not good here.", result.getErrors());
        }
        if (!judged.issuer().standsBy(token)) {
            throw new BadJwtException("The issuer does not stand by the token any more.");
        }
        return signed;
    }

    private Jwt signed(String token) {
        Judged judged = issuers.get(SignatureCheck.issuerOf(token));
        if (judged == null) {
            throw unknownIssuer();
        }
        try {
            return judged.signature().decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException unverifiable) {
            // What cannot be verified, because its key cannot be had, is as good as forged.
            throw new BadJwtException(String.valueOf(unverifiable.getMessage()), unverifiable);
        }
    }

    private static BadJwtException unknownIssuer() {
        return new BadJwtException("Nobody here trusts the issuer.");
    }
}

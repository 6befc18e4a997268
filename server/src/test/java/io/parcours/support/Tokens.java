package io.parcours.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;

/** Access tokens for callers of every kind, also for people whom no demonstration account knows. */
public final class Tokens {

    static final String ISSUER = "https://issuer.tests.parcours.io";
    static final ECKey KEY = newKey();

    private Tokens() {}

    public static Rest patient(Rest rest, String patient) {
        return caller(rest, claims -> claims.subject("patient " + patient)
                .claim("scope", "patient/*.cruds")
                .claim("fhirUser", "Patient/" + patient));
    }

    public static Rest relative(Rest rest, String relative, String patient) {
        return caller(rest, claims -> claims.subject("relative " + relative)
                .claim("scope", "patient/*.cruds")
                .claim("patient", patient)
                .claim("fhirUser", "RelatedPerson/" + relative));
    }

    public static Rest practitioner(Rest rest, String practitioner, String organization) {
        return caller(rest, claims -> claims.subject("practitioner " + practitioner)
                .claim("scope", "user/*.cruds")
                .claim("organization", organization)
                .claim("fhirUser", "Practitioner/" + practitioner));
    }

    public static Rest coordinator(Rest rest, String practitioner, String organization) {
        return caller(rest, claims -> claims.subject("coordinator " + practitioner)
                .claim("scope", "user/*.cruds")
                .claim("organization", organization)
                .claim("parcours_role", "coordinator")
                .claim("fhirUser", "Practitioner/" + practitioner));
    }

    public static Rest system(Rest rest, String organization) {
        return caller(rest, claims -> claims.subject("system of " + organization)
                .claim("scope", "system/*.cruds")
                .claim("organization", organization));
    }

    public static Rest administrator(Rest rest) {
        return caller(rest, claims -> claims.subject("administrator")
                .claim("scope", "system/*.cruds")
                .claim("parcours_role", "administrator"));
    }

    /** Whoever {@code change} says. */
    public static Rest caller(Rest rest, Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(rest.base())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3_600)))
                .claim("client_id", "tests");
        change.accept(claims);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES384)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new ECDSASigner(KEY));
            return rest.with(token.serialize());
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_384).keyIDFromThumbprint(true).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

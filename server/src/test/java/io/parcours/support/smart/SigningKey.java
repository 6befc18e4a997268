package io.parcours.support.smart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key pair that signs JSON web tokens, and its public half as a JSON web key. */
public record SigningKey(String id, String algorithm, KeyPair pair) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int P384_BYTES = 48;

    public static SigningKey rs384(String id) {
        return new SigningKey(id, "RS384", generate("RSA", generator -> generator.initialize(2048)));
    }

    public static SigningKey es384(String id) {
        return new SigningKey(
                id, "ES384", generate("EC", generator -> generator.initialize(new ECGenParameterSpec("secp384r1"))));
    }

    /** Another key that passes itself off as this one. */
    public SigningKey counterfeit() {
        return new SigningKey(id, algorithm, rs384(id).pair());
    }

    /** The public half of another's key: enough to write a token under its name, not to sign it. */
    public static SigningKey ofAnother(String id, PublicKey key) {
        return new SigningKey(id, "RS256", new KeyPair(key, null));
    }

    /** The document that a client publishes. */
    public static String jwks(SigningKey... keys) {
        return json(Map.of("keys", List.of(keys).stream().map(SigningKey::jwk).toList()));
    }

    /** A compact JWT, signed as {@code algorithm} says. */
    public String sign(String algorithm, Map<String, Object> claims) {
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", algorithm);
        header.put("typ", "JWT");
        header.put("kid", id);
        String content = base64(json(header).getBytes(StandardCharsets.UTF_8)) + "."
                + base64(json(claims).getBytes(StandardCharsets.UTF_8));
        return content + "." + base64(signature(algorithm, content.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] signature(String algorithm, byte[] content) {
        try {
            return switch (algorithm) {
                case "none" -> new byte[0];
                case "HS256" -> {
                    Mac mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(pair.getPublic().getEncoded(), "HmacSHA256"));
                    yield mac.doFinal(content);
                }
                default -> {
                    Signature signature = Signature.getInstance(
                            algorithm.equals("ES384") ? "SHA384withECDSAinP1363Format" : "SHA384withRSA");
                    signature.initSign(pair.getPrivate());
                    signature.update(content);
                    yield signature.sign();
                }
            };
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> jwk() {
        var jwk = new LinkedHashMap<String, Object>(Map.of("kid", id, "alg", algorithm, "use", "sig"));
        if (pair.getPublic() instanceof RSAPublicKey rsa) {
            jwk.put("kty", "RSA");
            jwk.put("n", base64(unsigned(rsa.getModulus(), 256)));
            jwk.put("e", base64(unsigned(rsa.getPublicExponent(), 3)));
        } else if (pair.getPublic() instanceof ECPublicKey ec) {
            jwk.put("kty", "EC");
            jwk.put("crv", "P-384");
            jwk.put("x", base64(unsigned(ec.getW().getAffineX(), P384_BYTES)));
            jwk.put("y", base64(unsigned(ec.getW().getAffineY(), P384_BYTES)));
        }
        return jwk;
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[length];
        int skip = Math.max(0, signed.length - length);
        System.arraycopy(signed, skip, bytes, length - (signed.length - skip), signed.length - skip);
        return bytes;
    }

    private interface Setup {
        void on(KeyPairGenerator generator) throws GeneralSecurityException;
    }

    private static KeyPair generate(String kind, Setup setup) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            setup.on(generator);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

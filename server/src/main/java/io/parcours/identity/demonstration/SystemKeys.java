package io.parcours.identity.demonstration;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.parcours.fhir.RefusalToStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.converter.RsaKeyConverters;

/**
 * The key pairs of the demonstration's systems: made at the first start and kept in the data folder, where the examples find the private
 * ones. Nothing secret is part of the program.
 */
final class SystemKeys {

    private static final int KEY_BITS = 2048;
    private static final String OWNER_ONLY = "rw-------";

    private final Path folder;

    /** @param folder where the private keys are kept: RSA keys as PEM, elliptic ones as JWK, one file for each client */
    SystemKeys(Path folder) {
        this.folder = folder;
    }

    /** The public key of {@code system}, of the kind that its algorithm needs. */
    JWK publicKeyOf(DemonstrationSystem system) {
        boolean isElliptic = JWSAlgorithm.Family.EC.contains(system.algorithm());
        Path file = folder.resolve(system.client() + (isElliptic ? ".jwk" : ".pem"));
        try {
            return isElliptic ? elliptic(system, file) : rsa(system, file);
        } catch (IOException | JOSEException | ParseException failure) {
            throw new RefusalToStart(
                    "The key " + file + " can neither be read nor made.",
                    "Delete the file, or choose a data folder that this user may write with PARCOURS_DATA.",
                    failure);
        }
    }

    private JWK elliptic(DemonstrationSystem system, Path file) throws IOException, JOSEException, ParseException {
        if (!Files.exists(file)) {
            write(
                    file,
                    new ECKeyGenerator(Curve.P_384)
                            .keyID(system.client())
                            .keyUse(KeyUse.SIGNATURE)
                            .generate()
                            .toJSONString());
        }
        return JWK.parse(Files.readString(file)).toPublicJWK();
    }

    private JWK rsa(DemonstrationSystem system, Path file) throws IOException, JOSEException {
        if (!Files.exists(file)) {
            RSAKey pair = new RSAKeyGenerator(KEY_BITS).generate();
            write(file, pem(pair.toPrivateKey().getEncoded()));
        }
        return new RSAKey.Builder(read(file))
                .keyID(system.client())
                .keyUse(KeyUse.SIGNATURE)
                .build()
                .toPublicJWK();
    }

    private static RSAKey read(Path file) throws IOException {
        try (InputStream pem = Files.newInputStream(file)) {
            if (RsaKeyConverters.pkcs8().convert(pem) instanceof RSAPrivateCrtKey key) {
                return new RSAKey.Builder(publicHalf(key)).privateKey(key).build();
            }
            throw new IOException("This is not a whole RSA key.");
        } catch (IllegalArgumentException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static RSAPublicKey publicHalf(RSAPrivateCrtKey key) throws IOException {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException broken) {
            throw new IOException(broken);
        }
    }

    /** A file is there whole or not at all, and for its owner only from the first moment. */
    private void write(Path file, String key) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        Files.writeString(draft, key, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(draft, file);
    }

    private static String pem(byte @Nullable [] key) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key);
        return "-----BEGIN " + "PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }
}

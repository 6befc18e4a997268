package io.parcours.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The implementation guide's package, as it was built into this server: the same that partners validate against.
 *
 * <p>Laid out as an NPM-style FHIR package: definitions at the top, the story's resources under {@code example/}.
 */
@Component
public class GuidePackage {

    public static final String NAME = "io.parcours.fhir";

    private static final String ROOT = "guide/package/";

    private final FhirContext fhirContext;

    GuidePackage(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    /** All files of the package by their path in it, in the order of the paths. */
    public Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*.json")) {
                String address = file.getURL().toString();
                files.put(address.substring(address.lastIndexOf(ROOT) + ROOT.length()), file.getContentAsByteArray());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    /** The resources of the demonstration story. */
    public List<Resource> story() {
        return files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("example/"))
                .map(file -> (Resource)
                        fhirContext.newJsonParser().parseResource(new String(file.getValue(), StandardCharsets.UTF_8)))
                .toList();
    }

    /** A digest of all files: equal exactly when the package is the same, whatever its version says. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files().forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(Arrays.copyOf(content, content.length + 1));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }

    /** The package's version, from its {@code package.json}. */
    public String version() {
        return PackageManifest.of(files().getOrDefault("package.json", new byte[0]))
                .version();
    }
}

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
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The implementation guide's package, as it was built into this server: the same that partners validate against.
 *
 * <p>Laid out as an NPM-style FHIR package: definitions at the top, the story's resources under {@code example/}, and under {@code other/} the
 * pages and what nobody stores. It never changes while the server runs; each call reads it anew, so that nobody pays for it who does not ask.
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
        return read("**/*.*");
    }

    /** What is installed: the definitions and the package's own description, without the story and the pages. */
    public Map<String, byte[]> definitions() {
        return read("*.json");
    }

    /** The resources of the demonstration story. */
    public List<Resource> story() {
        return read("example/*.json").values().stream().map(this::resource).toList();
    }

    /** The resource that a file of the package holds. */
    public Resource resource(byte[] file) {
        return (Resource) fhirContext.newJsonParser().parseResource(new String(file, StandardCharsets.UTF_8));
    }

    /** The given files as an NPM-style package ({@code .tgz}); the same files give the same bytes. */
    public byte[] archive(Map<String, byte[]> files) {
        return PackageArchive.of(files);
    }

    /** One resource of the demonstration story; empty if the story has none of that type and id. */
    public Optional<Resource> example(String type, String id) {
        // The id may be anything that a client has sent; as a path it must not lead out of the story.
        if (!id.matches("[A-Za-z0-9-]+")) {
            return Optional.empty();
        }
        return read("example/" + type + "-" + id + ".json").values().stream()
                .map(this::resource)
                .findFirst();
    }

    /** The base of all addresses of the guide's definitions, without a slash at the end. */
    public String canonical() {
        return manifest().canonical();
    }

    /** A digest of what is installed: equal exactly when the definitions are the same, whatever the version says. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            definitions().forEach((path, content) -> {
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
        return manifest().version();
    }

    private static PackageManifest manifest() {
        return PackageManifest.of(read("package.json").getOrDefault("package.json", new byte[0]));
    }

    private static Map<String, byte[]> read(String pattern) {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + pattern)) {
                if (file.exists()) {
                    String address = file.getURL().toString();
                    files.put(
                            address.substring(address.lastIndexOf(ROOT) + ROOT.length()), file.getContentAsByteArray());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }
}

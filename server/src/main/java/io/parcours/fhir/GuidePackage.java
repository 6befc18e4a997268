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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The implementation guide's package, as it was built into this server: the same that partners validate against.
 *
 * <p>Laid out as an NPM-style FHIR package: definitions at the top, the story's resources under {@code example/}, and under {@code other/} the
 * pages and what nobody stores. It never changes while the server runs; each call reads it anew, so that nobody pays for it who does not ask. Only
 * which resources the story has is kept: every write of a resource that claims a profile asks for that, and a class path is slow to say no.
 */
@Component
public class GuidePackage {

    public static final String NAME = "io.parcours.fhir";

    private static final String ROOT = "guide/package/";

    private final FhirContext fhirContext;
    private final SingletonSupplier<Set<String>> story = SingletonSupplier.of(GuidePackage::namesOfTheStory);

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
        // The id may be anything that a client has sent; only a name that is known becomes a path.
        String name = type + "-" + id + ".json";
        return story.obtain().contains(name)
                ? read("example/" + name).values().stream().map(this::resource).findFirst()
                : Optional.empty();
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

    private static Set<String> namesOfTheStory() {
        return Arrays.stream(find("example/*.json"))
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static org.springframework.core.io.Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + pattern);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, byte[]> read(String pattern) {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var file : find(pattern)) {
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

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * Writes the FHIR R4 definitions, which HAPI ships as bundles, as the folder of JSON files that the FSH compiler expects.
 *
 * <p>Argument: the folder {@code hl7.fhir.r4.core#4.0.1} to fill. The version file is written last, so that an interrupted run
 * is seen as unfinished and done again.
 */
public class CoreDefinitions {

    private static final String[] BUNDLES = {
        "profile/profiles-resources.xml",
        "profile/profiles-types.xml",
        "profile/profiles-others.xml",
        "extension/extension-definitions.xml",
        "valueset/valuesets.xml",
        "valueset/v2-tables.xml",
        "valueset/v3-codesystems.xml",
        "sp/search-parameters.json"
    };

    private static final String MANIFEST = """
        {
          "name": "hl7.fhir.r4.core",
          "version": "4.0.1",
          "fhirVersions": ["4.0.1"],
          "type": "fhir.core",
          "dependencies": {}
        }
        """;

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]).resolve("package"));
        FhirContext r4 = FhirContext.forR4();
        IParser xml = r4.newXmlParser();
        IParser json = r4.newJsonParser();
        int written = 0;
        for (String name : BUNDLES) {
            for (BundleEntryComponent entry :
                    read(name.endsWith(".json") ? json : xml, name).getEntry()) {
                Resource resource = entry.getResource();
                String file =
                        resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".json";
                Files.writeString(folder.resolve(file), json.encodeResourceToString(resource));
                written++;
            }
        }
        Files.writeString(folder.resolve("package.json"), MANIFEST);
        System.out.println(written + " FHIR R4 definitions written to " + folder);
    }

    private static Bundle read(IParser parser, String name) throws IOException {
        String path = "/org/hl7/fhir/r4/model/" + name;
        try (InputStream in = CoreDefinitions.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("The class path holds no " + path);
            }
            return parser.parseResource(Bundle.class, new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }
}

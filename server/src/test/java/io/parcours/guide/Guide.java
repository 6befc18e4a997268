package io.parcours.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parcours.support.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;

/** What stands in the folder of the guide, read as strictly as the endpoint reads. */
final class Guide {

    static final FhirContext R4 = FhirContext.forR4Cached();

    /** The base of all our addresses. */
    static final String CANONICAL = "https://parcours.io/fhir/";

    private static final Path PACKAGE = Repository.file("ig/package");
    private static final Path INVALID = Repository.file("ig/invalid");

    private Guide() {}

    /**
     * One line of the manifest of invalid examples.
     *
     * @param file name of the file
     * @param profile what it is checked against
     * @param shows the profile or extension of which it is the invalid example
     * @param element where it must fail
     * @param because why, for people
     */
    record Invalid(String file, String profile, String shows, String element, String because) {

        Resource resource() {
            return Guide.resource(INVALID.resolve(file));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** By file name: profiles, code systems, operations, forms and pathways. */
    static Map<String, Resource> definitions() {
        return resources(PACKAGE);
    }

    /** By file name: the story. */
    static Map<String, Resource> examples() {
        return resources(PACKAGE.resolve("example"));
    }

    /** By file name: answers that a server gives and nobody stores. */
    static Map<String, Resource> answers() {
        return resources(PACKAGE.resolve("other"));
    }

    static Map<String, Resource> everything() {
        var everything = new TreeMap<String, Resource>();
        Stream.of(definitions(), examples(), answers()).forEach(everything::putAll);
        return everything;
    }

    static List<Invalid> invalid() {
        try {
            return new ObjectMapper().readValue(INVALID.resolve("manifest.json").toFile(), new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Forms by address and version, as answers name them. */
    static Map<String, Questionnaire> forms() {
        var forms = new TreeMap<String, Questionnaire>();
        for (Resource definition : definitions().values()) {
            if (definition instanceof Questionnaire form) {
                forms.put(form.getUrl() + "|" + form.getVersion(), form);
            }
        }
        return forms;
    }

    /** By file name: the text of each page. */
    static Map<String, String> pages() {
        var pages = new TreeMap<String, String>();
        for (Path file : files(PACKAGE.resolve("other"), ".md")) {
            pages.put(file.getFileName().toString(), Repository.text(file));
        }
        return pages;
    }

    private static Map<String, Resource> resources(Path folder) {
        var resources = new TreeMap<String, Resource>();
        for (Path file : files(folder, ".json")) {
            if (!file.endsWith("package.json")) {
                resources.put(file.getFileName().toString(), resource(file));
            }
        }
        return resources;
    }

    private static Resource resource(Path file) {
        return (Resource) R4.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Repository.text(file));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

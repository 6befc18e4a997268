package io.parcours.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.SingleValidationMessage;
import io.parcours.guide.Guide.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide calls right is right, and what it calls wrong is wrong, there and nowhere else. Guide: /ig/validation.html. */
class GuideIsTrueTests {

    private static final LibraryValidator VALIDATOR = new LibraryValidator();

    @Test
    void everyDefinitionIsValid() {
        assertThat(wrong(Guide.definitions())).isEmpty();
    }

    @Test
    void everyExampleIsValid() {
        assertThat(wrong(Guide.examples())).isEmpty();
        assertThat(wrong(Guide.answers())).isEmpty();
    }

    static List<Invalid> invalid() {
        return Guide.invalid();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void everyInvalidExampleFailsWhereItsManifestSays(Invalid example) {
        assertThat(VALIDATOR.errors(example.resource(), example.profile()))
                .as(example.because())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getLocationString())
                        .as(error.getMessage())
                        .isEqualTo(example.element()));
    }

    @Test
    void everyProfileHasAValidAndAnInvalidExample() {
        Set<String> shownRight = Guide.everything().values().stream()
                .flatMap(GuideIsTrueTests::used)
                .collect(Collectors.toSet());
        Set<String> shownWrong = Guide.invalid().stream().map(Invalid::shows).collect(Collectors.toSet());

        Set<String> profiles = profiles();

        assertThat(profiles).isNotEmpty();
        assertThat(shownRight).containsAll(profiles);
        assertThat(shownWrong).containsAll(profiles);
    }

    private static Set<String> profiles() {
        return Guide.definitions().values().stream()
                .filter(StructureDefinition.class::isInstance)
                .map(definition -> ((StructureDefinition) definition).getUrl())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Profiles that the resource claims, and extensions that it uses. */
    private static java.util.stream.Stream<String> used(Resource resource) {
        var used = new TreeSet<String>();
        resource.getMeta().getProfile().forEach(profile -> used.add(profile.getValue()));
        Guide.R4.newTerser().getAllPopulatedChildElementsOfType(resource, Extension.class).stream()
                .map(Extension::getUrl)
                .forEach(used::add);
        return used.stream();
    }

    private static Map<String, List<String>> wrong(Map<String, Resource> resources) {
        var wrong = new TreeMap<String, List<String>>();
        resources.forEach((file, resource) -> {
            List<SingleValidationMessage> errors = VALIDATOR.errors(resource);
            if (!errors.isEmpty()) {
                wrong.put(
                        file,
                        errors.stream()
                                .map(error -> error.getLocationString() + ": " + error.getMessage())
                                .toList());
            }
        });
        assertThat(resources).isNotEmpty();
        return wrong;
    }
}

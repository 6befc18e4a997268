package io.parcours.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** Every reference, every address of ours and every link of a page leads somewhere in the package. */
class GuideHangsTogetherTests {

    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    private final Map<String, Resource> everything = Guide.everything();
    private final List<String> deadEnds = new ArrayList<>();

    @Test
    void everyReferenceOfTheStoryLeadsToAResourceOfTheStory() {
        Set<String> story = addresses(Guide.examples());

        Guide.examples().forEach((file, resource) -> all(resource, Reference.class).stream()
                .filter(Reference::hasReference)
                .map(Reference::getReference)
                .filter(reference -> !story.contains(reference))
                .forEach(reference -> deadEnds.add(file + " refers to " + reference)));

        assertThat(deadEnds).isEmpty();
    }

    @Test
    void everyAddressOfOursIsThatOfADefinition() {
        Set<String> defined = new TreeSet<>();
        for (Resource resource : Guide.definitions().values()) {
            if (resource instanceof MetadataResource definition) {
                defined.add(definition.getUrl());
                defined.add(definition.getUrl() + "|" + definition.getVersion());
            }
        }

        everything.forEach((file, resource) -> all(resource, CanonicalType.class).stream()
                .map(CanonicalType::getValue)
                .filter(address -> address.startsWith(Guide.CANONICAL) && !defined.contains(address))
                .forEach(address -> deadEnds.add(file + " names " + address)));

        assertThat(deadEnds).isEmpty();
    }

    /** A link in a page names another page, an artifact as type and id, or an address outside of the guide. */
    @Test
    void everyLinkOfAPageLeadsToAPageOrAnArtifact() {
        Set<String> targets = addresses(everything);
        targets.addAll(Guide.pages().keySet());

        Guide.pages().forEach((page, text) -> {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                String target = link.group(1).replaceAll("\\s", "");
                if (!target.startsWith("https://") && !targets.contains(target)) {
                    deadEnds.add(page + " links to " + target);
                }
            }
        });

        assertThat(deadEnds).isEmpty();
    }

    private static Set<String> addresses(Map<String, Resource> resources) {
        var addresses = new TreeSet<String>();
        resources
                .values()
                .forEach(resource -> addresses.add(
                        resource.fhirType() + "/" + resource.getIdElement().getIdPart()));
        return addresses;
    }

    private static <T extends org.hl7.fhir.instance.model.api.IBase> List<T> all(Resource resource, Class<T> type) {
        return Guide.R4.newTerser().getAllPopulatedChildElementsOfType(resource, type);
    }
}

package io.parcours.web.guide;

import io.parcours.web.guide.artifact.Bodies;
import io.parcours.web.guide.artifact.Body;
import io.parcours.web.guide.shelf.Artifact;
import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Kind;
import io.parcours.web.guide.shelf.Language;
import io.parcours.web.guide.shelf.Link;
import io.parcours.web.guide.shelf.LinkedJson;
import io.parcours.web.guide.shelf.Markdown;
import io.parcours.web.guide.shelf.Text;
import java.util.List;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one artifact shows.
 *
 * @param kind what it is to a reader, in the reader's language
 * @param canonical its address as resources name it; null for examples
 * @param description as HTML, with the language that it is written in
 * @param purpose why it is there, as HTML; empty when nothing is said
 * @param profiles what an example claims to follow
 * @param body its tables; null when it has none
 * @param examples resources of the story that show it
 * @param usedBy definitions that name it
 * @param referredToBy for an example, the resources that refer to it
 * @param json the resource itself; empty for definitions, whose tables say the same
 */
record ArtifactPage(
        Artifact artifact,
        Text title,
        String kind,
        @Nullable String canonical,
        String version,
        Text description,
        Text purpose,
        List<Link> profiles,
        @Nullable Body body,
        List<Link> examples,
        List<Link> usedBy,
        List<Link> referredToBy,
        List<LinkedJson.Piece> json) {

    static ArtifactPage of(Artifact artifact, Edition edition, Bodies bodies) {
        Resource resource = edition.shelf().resource(artifact);
        boolean example = artifact.kind() == Kind.EXAMPLE;
        Body body = example ? null : bodies.of(resource, edition).orElse(null);
        List<Artifact> mentioning = edition.shelf().mentioning(artifact);
        List<Link> fromExamples = edition.links(mentioning.stream()
                .filter(other -> other.kind() == Kind.EXAMPLE)
                .toList());
        List<Link> fromDefinitions = edition.links(mentioning.stream()
                .filter(other -> other.kind() != Kind.EXAMPLE)
                .toList());
        return new ArtifactPage(
                artifact,
                edition.title(artifact),
                edition.say("kind." + artifact.kind() + ".one"),
                artifact.canonical(),
                resource instanceof MetadataResource definition && !example ? definition.getVersion() : "",
                html(edition.summary(artifact)),
                html(purpose(resource, edition)),
                resource.getMeta().getProfile().stream()
                        .map(profile -> edition.link(profile.getValue()))
                        .toList(),
                body,
                example ? List.of() : fromExamples,
                fromDefinitions,
                example ? fromExamples : List.of(),
                body == null ? LinkedJson.pieces(edition.shelf().json(artifact), edition.shelf()) : List.of());
    }

    private static Text purpose(Resource resource, Edition edition) {
        Property property = resource.getNamedProperty("purpose");
        return property != null && property.hasValues() && property.getValues().get(0) instanceof PrimitiveType<?> text
                ? edition.text(text)
                : new Text("", Language.ENGLISH);
    }

    private static Text html(Text markdown) {
        return markdown.isEmpty() ? markdown : new Text(Markdown.html(markdown.value()), markdown.language());
    }
}

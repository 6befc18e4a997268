package io.parcours.web.guide.shelf;

import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One resource of the package, as far as lists and links need it.
 *
 * @param file its path in the package
 * @param canonical the address by which other resources name it; examples have none
 */
public record Artifact(
        String type,
        String id,
        String file,
        Kind kind,
        Translated title,
        Translated summary,
        @Nullable String canonical) {

    /** @param listed name and description in the guide's own list, which are all that an example has */
    static Artifact of(String file, Resource resource, Listing listed) {
        String id = resource.getIdElement().getIdPart();
        Kind kind = Kind.of(resource, file);
        Translated title = text(resource, "title");
        Translated summary = text(resource, "description");
        return new Artifact(
                resource.fhirType(),
                id,
                file,
                kind,
                kind == Kind.EXAMPLE || title.english().isEmpty() ? Translated.onlyEnglish(listed.name()) : title,
                kind == Kind.EXAMPLE ? Translated.onlyEnglish(listed.description()) : summary,
                resource instanceof MetadataResource definition && kind != Kind.EXAMPLE ? definition.getUrl() : null);
    }

    /** Type and id: how resources and pages refer to it. */
    public String reference() {
        return type + "/" + id;
    }

    /** Where its page is. */
    public String address() {
        return "/ig/" + reference();
    }

    private static Translated text(Resource resource, String name) {
        Property property = resource.getNamedProperty(name);
        return property != null && property.hasValues() && property.getValues().get(0) instanceof PrimitiveType<?> text
                ? Translated.of(text)
                : Translated.onlyEnglish("");
    }

    /** How the guide's own list names and describes a resource. */
    record Listing(String name, String description) {}
}

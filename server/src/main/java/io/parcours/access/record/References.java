package io.parcours.access.record;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.fhir.ResourceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The references that a resource holds to resources of this server, as far as they are resolved. Pure. */
public final class References {

    private References() {}

    /** Every reference anywhere in {@code resource}, contained resources and extensions included, in order. */
    public static Set<ResourceId> all(FhirContext fhirContext, Resource resource) {
        return fhirContext.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                .flatMap(reference -> target(reference).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The references that stand in the element {@code name}, of {@code resource} itself or of its parts ({@code part.name}). */
    static Stream<ResourceId> in(Base resource, String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return values(resource, name.substring(0, dot)).stream().flatMap(part -> in(part, name.substring(dot + 1)));
        }
        return values(resource, name).stream()
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .flatMap(reference -> target(reference).stream());
    }

    static List<Base> values(Base resource, String name) {
        Property property = resource.getNamedProperty(name);
        return property == null ? List.of() : property.getValues();
    }

    /** What {@code reference} points at; empty if that is contained, elsewhere, or not resolved yet. */
    public static Optional<ResourceId> target(Reference reference) {
        IIdType id = reference.getReferenceElement();
        return id.hasResourceType()
                        && id.hasIdPart()
                        && !id.isLocal()
                        && !id.getValue().contains("?")
                ? Optional.of(new ResourceId(id.getResourceType(), id.getIdPart()))
                : Optional.empty();
    }
}

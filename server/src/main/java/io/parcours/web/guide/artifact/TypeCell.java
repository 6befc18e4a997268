package io.parcours.web.guide.artifact;

import io.parcours.web.guide.artifact.BaseElements.BaseElement;
import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Link;
import java.util.List;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;

/**
 * One type that an element may have.
 *
 * @param of what a reference may name; empty for other types
 */
record TypeCell(Link type, List<Link> of) {

    /** From this many types on, they are not listed. */
    private static final int ANY = 20;

    /** The types that the profile allows, or else those of FHIR itself. */
    static List<TypeCell> of(ElementDefinition element, List<BaseElement> base, Edition edition) {
        if (element.hasType()) {
            return element.getType().stream().map(type -> of(type, edition)).toList();
        }
        return base.stream()
                .flatMap(inherited -> of(inherited, edition).stream())
                .toList();
    }

    private static TypeCell of(TypeRefComponent type, Edition edition) {
        List<Link> targets = links(type.getTargetProfile(), edition);
        List<Link> profiles = links(type.getProfile(), edition);
        return profiles.size() == 1
                ? new TypeCell(profiles.get(0), targets)
                : new TypeCell(Edition.type(type.getCode()), targets);
    }

    private static List<TypeCell> of(BaseElement base, Edition edition) {
        if (base.types().size() >= ANY) {
            return List.of(new TypeCell(Link.unlinked(edition.say("type.any")), List.of()));
        }
        List<Link> targets = base.targets().stream().map(Edition::type).toList();
        return base.types().stream()
                .map(type -> new TypeCell(Edition.type(type), "Reference".equals(type) ? targets : List.of()))
                .toList();
    }

    private static List<Link> links(List<CanonicalType> addresses, Edition edition) {
        return addresses.stream()
                .map(address -> edition.link(address.getValue()))
                .toList();
    }
}

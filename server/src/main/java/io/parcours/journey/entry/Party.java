package io.parcours.journey.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Somebody (or something) that a resource of this server names.
 *
 * @param type resource type
 * @param id id without type or version
 */
public record Party(String type, String id) {

    private static final Set<String> ORGANIZATIONS = Set.of("Organization");

    /** The party behind {@code reference}; empty for contained, logical and foreign references. */
    static Optional<Party> of(@Nullable Reference reference) {
        if (reference == null || !reference.hasReference()) {
            return Optional.empty();
        }
        IIdType target = reference.getReferenceElement();
        if (target.isLocal() || target.isAbsolute() || !target.hasResourceType() || !target.hasIdPart()) {
            return Optional.empty();
        }
        return Optional.of(new Party(target.getResourceType(), target.getIdPart()));
    }

    static Stream<Party> of(List<Reference> references) {
        return references.stream().flatMap(reference -> of(reference).stream());
    }

    /** The first of {@code references} that names somebody who can act; empty if none does. */
    static Optional<Party> firstActor(Reference... references) {
        return Arrays.stream(references)
                .flatMap(reference -> of(reference).stream())
                .filter(Party::canAct)
                .findFirst();
    }

    /** The first of {@code references} that is an organisation. */
    static Optional<Party> firstOrganization(Stream<Reference> references) {
        return references
                .flatMap(reference -> of(reference).stream())
                .filter(party -> ORGANIZATIONS.contains(party.type()))
                .findFirst();
    }

    boolean canAct() {
        return HolderKind.of(type) != HolderKind.NOBODY;
    }

    boolean isPatient() {
        return type.equals("Patient");
    }

    /** The reference as FHIR writes it: type, slash, id. */
    public String reference() {
        return type + "/" + id;
    }
}

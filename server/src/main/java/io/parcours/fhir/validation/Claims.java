package io.parcours.fhir.validation;

import java.util.List;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Resource;

/** Which profiles a resource says that it follows ({@code meta.profile}), as far as they are the guide's. */
final class Claims {

    private final String ours;

    /** @param canonical the base of all addresses of the guide, without a slash at the end */
    Claims(String canonical) {
        this.ours = canonical + "/StructureDefinition/";
    }

    /** The addresses that are claimed; empty if none is ours. */
    List<String> of(Resource resource) {
        if (!resource.hasMeta()) {
            return List.of();
        }
        return resource.getMeta().getProfile().stream()
                .map(CanonicalType::getValue)
                .filter(profile -> profile != null && profile.startsWith(ours))
                .toList();
    }
}

package io.parcours.access.circle;

import io.parcours.access.record.References;
import io.parcours.fhir.ResourceId;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * For which organisation something stands.
 *
 * @param member a role, a service, a place, or a part of the organisation, as a reference
 * @param organization as a reference
 * @param practitioner who holds the role, as a reference; null if it is none
 */
record Affiliation(
        String member, String organization, @Nullable String practitioner) {

    static final Set<String> TYPES = Set.of("PractitionerRole", "HealthcareService", "Location", "Organization");

    /** What {@code resource} says of itself; nothing if it is not active any more. */
    static Optional<Affiliation> of(Resource resource) {
        if (resource instanceof PractitionerRole role && (!role.hasActive() || role.getActive())) {
            return of(resource, role.getOrganization(), role.getPractitioner());
        }
        if (resource instanceof HealthcareService service && (!service.hasActive() || service.getActive())) {
            return of(resource, service.getProvidedBy(), null);
        }
        if (resource instanceof Location location) {
            return of(resource, location.getManagingOrganization(), null);
        }
        return resource instanceof Organization part ? of(resource, part.getPartOf(), null) : Optional.empty();
    }

    private static Optional<Affiliation> of(Resource member, Reference organization, @Nullable Reference practitioner) {
        return References.target(organization)
                .map(target -> new Affiliation(
                        member.fhirType() + "/" + member.getIdElement().getIdPart(),
                        target.toString(),
                        Optional.ofNullable(practitioner)
                                .flatMap(References::target)
                                .map(ResourceId::toString)
                                .orElse(null)));
    }
}

package io.parcours.access.write;

import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/**
 * What says for certain who a patient is, and who answers for it.
 *
 * @param national national identifiers, as {@code system|value}
 * @param managing the managing organisation, as it is written; empty if there is none
 */
record IdentityTraits(Set<String> national, String managing) {

    /** The assigning authorities of the French national health identity (INS): NIR, NIA, and those for tests and demonstrations. */
    private static final Set<String> INS = Set.of(
            "urn:oid:1.2.250.1.213.1.4.8",
            "urn:oid:1.2.250.1.213.1.4.9",
            "urn:oid:1.2.250.1.213.1.4.10",
            "urn:oid:1.2.250.1.213.1.4.11");

    static IdentityTraits of(Patient patient) {
        String managing = patient.getManagingOrganization().getReference();
        return new IdentityTraits(
                patient.getIdentifier().stream()
                        .filter(identifier -> INS.contains(identifier.getSystem()))
                        .map(IdentityTraits::token)
                        .collect(Collectors.toSet()),
                managing == null ? "" : managing);
    }

    private static String token(Identifier identifier) {
        return identifier.getSystem() + "|" + identifier.getValue();
    }
}

package io.parcours.fhir.storage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which search parameters are indexed on the types that systems send in bulk.
 *
 * <p>Every indexed parameter costs a row with several indexes for each resource; on these types most of FHIR's parameters would cost more
 * than they give. Types that are not named here keep all of theirs. Searching by a parameter that is not indexed is refused by name.
 */
final class IndexedParameters {

    private static final Map<String, Set<String>> KEPT = Map.ofEntries(
            Map.entry("Claim", Set.of("identifier", "patient", "created", "status", "provider")),
            Map.entry("ExplanationOfBenefit", Set.of("identifier", "patient", "created", "status", "claim")),
            Map.entry("Coverage", Set.of("identifier", "patient", "beneficiary", "status", "payor")),
            Map.entry("SupplyDelivery", Set.of("identifier", "patient", "status")),
            Map.entry("ImagingStudy", Set.of("identifier", "patient", "started", "status", "encounter")),
            Map.entry(
                    "MedicationAdministration",
                    Set.of("identifier", "patient", "status", "effective-time", "request", "context")),
            Map.entry("Medication", Set.of("identifier", "code", "status")),
            Map.entry("Device", Set.of("identifier", "patient", "status", "type", "organization")),
            Map.entry(
                    "Observation",
                    Set.of(
                            "identifier",
                            "patient",
                            "subject",
                            "encounter",
                            "code",
                            "category",
                            "date",
                            "status",
                            "performer",
                            "based-on")),
            Map.entry(
                    "DiagnosticReport",
                    Set.of(
                            "identifier",
                            "patient",
                            "subject",
                            "encounter",
                            "code",
                            "category",
                            "date",
                            "issued",
                            "status",
                            "performer",
                            "result",
                            "based-on")),
            Map.entry(
                    "Procedure",
                    Set.of(
                            "identifier",
                            "patient",
                            "subject",
                            "encounter",
                            "code",
                            "date",
                            "status",
                            "performer",
                            "based-on")),
            Map.entry(
                    "Condition",
                    Set.of(
                            "identifier",
                            "patient",
                            "subject",
                            "encounter",
                            "code",
                            "category",
                            "clinical-status",
                            "verification-status",
                            "onset-date",
                            "recorded-date")),
            Map.entry(
                    "MedicationRequest",
                    Set.of(
                            "identifier",
                            "patient",
                            "subject",
                            "encounter",
                            "code",
                            "medication",
                            "status",
                            "intent",
                            "authoredon",
                            "requester")),
            Map.entry("Immunization", Set.of("identifier", "patient", "date", "status", "vaccine-code", "location")),
            Map.entry(
                    "DocumentReference",
                    Set.of(
                            "identifier",
                            "patient",
                            "subject",
                            "encounter",
                            "type",
                            "category",
                            "date",
                            "period",
                            "status",
                            "author",
                            "custodian",
                            "related")),
            Map.entry("Provenance", Set.of("patient", "target", "recorded", "agent", "entity")));

    private IndexedParameters() {}

    /** The parameters to index on {@code type}, beside those that every type has; empty if all of them are. */
    static Optional<Set<String>> keptOn(String type) {
        return Optional.ofNullable(KEPT.get(type));
    }

    static Set<String> restrictedTypes() {
        return KEPT.keySet();
    }
}

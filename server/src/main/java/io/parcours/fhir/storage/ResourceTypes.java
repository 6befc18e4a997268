package io.parcours.fhir.storage;

import java.util.List;

/** The resource types that this server stores or serves; everything else is answered "unknown resource type". */
final class ResourceTypes {

    /** Who and where. */
    private static final List<String> PEOPLE_AND_PLACES = List.of(
            "Patient",
            "RelatedPerson",
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "Location",
            "HealthcareService",
            "Endpoint",
            "Device",
            "Group");

    /** What makes a journey. */
    private static final List<String> COORDINATION = List.of(
            "Schedule",
            "Slot",
            "Appointment",
            "AppointmentResponse",
            "Encounter",
            "EpisodeOfCare",
            "CarePlan",
            "CareTeam",
            "Goal",
            "ServiceRequest",
            "Task",
            "Communication",
            "CommunicationRequest",
            "Questionnaire",
            "QuestionnaireResponse",
            "PlanDefinition",
            "ActivityDefinition",
            "Consent",
            "Provenance",
            "Subscription",
            "Flag",
            "List");

    /** What the visits leave behind. */
    private static final List<String> CLINICAL = List.of(
            "Condition",
            "Observation",
            "DiagnosticReport",
            "Procedure",
            "MedicationRequest",
            "MedicationStatement",
            "MedicationAdministration",
            "Medication",
            "Immunization",
            "AllergyIntolerance",
            "DocumentReference",
            "Binary",
            "ImagingStudy",
            "SupplyDelivery",
            "Claim",
            "ExplanationOfBenefit",
            "Coverage");

    /** What the server needs to describe itself and to keep its definitions. */
    private static final List<String> DEFINITIONS = List.of(
            "SearchParameter",
            "StructureDefinition",
            "OperationDefinition",
            "CapabilityStatement",
            "ImplementationGuide",
            "CodeSystem",
            "ValueSet",
            "ConceptMap",
            "NamingSystem",
            "Library",
            "Basic");

    /** What a room answers for from tables of its own, see {@link io.parcours.fhir.ServedType}. */
    private static final List<String> SERVED = List.of("AuditEvent");

    private ResourceTypes() {}

    /** Every type that this server knows: those that it stores, and those that it makes from something else. */
    static List<String> known() {
        return java.util.stream.Stream.concat(all().stream(), SERVED.stream()).toList();
    }

    /** Those that are stored. */
    static List<String> all() {
        return java.util.stream.Stream.of(PEOPLE_AND_PLACES, COORDINATION, CLINICAL, DEFINITIONS)
                .flatMap(List::stream)
                .toList();
    }
}

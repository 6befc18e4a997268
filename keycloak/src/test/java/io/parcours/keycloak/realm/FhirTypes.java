package io.parcours.keycloak.realm;

import java.util.List;

/** The resource types that the server stores, by what a caller can be allowed to do with them. */
final class FhirTypes {

    /** Belongs to a patient, or is written about one. */
    static final List<String> RECORD = List.of(
            "Patient",
            "RelatedPerson",
            "Device",
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
            "QuestionnaireResponse",
            "Consent",
            "Provenance",
            "Subscription",
            "Flag",
            "List",
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

    /** Who and where; a patient reads it. */
    static final List<String> DIRECTORY = List.of(
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "Location",
            "HealthcareService",
            "Endpoint",
            "Schedule",
            "Slot",
            "Group");

    /** What care is made from; a patient reads it. */
    static final List<String> FORMS_AND_PATHWAYS =
            List.of("Questionnaire", "PlanDefinition", "ActivityDefinition", "Library");

    /** Written by the server itself or by its administrators; everybody else reads it. */
    static final List<String> KEPT_BY_THE_SERVER = List.of(
            "AuditEvent",
            "SearchParameter",
            "StructureDefinition",
            "OperationDefinition",
            "CapabilityStatement",
            "ImplementationGuide",
            "CodeSystem",
            "ValueSet",
            "ConceptMap",
            "NamingSystem",
            "Basic");

    /** The categories by which granular scopes are usually asked for; others are added in Keycloak's console. */
    static final List<Category> CATEGORIES = List.of(
            new Category("Observation", "http://terminology.hl7.org/CodeSystem/observation-category|laboratory"),
            new Category("Observation", "http://terminology.hl7.org/CodeSystem/observation-category|vital-signs"),
            new Category("Observation", "http://terminology.hl7.org/CodeSystem/observation-category|social-history"),
            new Category("Observation", "http://terminology.hl7.org/CodeSystem/observation-category|survey"),
            new Category("Condition", "http://terminology.hl7.org/CodeSystem/condition-category|problem-list-item"),
            new Category("Condition", "http://terminology.hl7.org/CodeSystem/condition-category|encounter-diagnosis"));

    /** One value of the search parameter {@code category}, as {@code system|code}. */
    record Category(String type, String token) {}

    private FhirTypes() {}
}

package io.parcours.access;

import java.util.Set;

/** Which resource types are about nobody: the directory and the definitions. All others are somebody's record. */
public final class RecordTypes {

    private static final Set<String> DIRECTORY = Set.of(
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "Location",
            "HealthcareService",
            "Endpoint",
            "Schedule",
            "Slot",
            "Questionnaire",
            "PlanDefinition",
            "ActivityDefinition",
            "Medication",
            "CodeSystem",
            "ValueSet",
            "ConceptMap",
            "NamingSystem",
            "Library");

    /** What the server itself is made of: it works differently when they change. */
    private static final Set<String> INNER = Set.of(
            "SearchParameter",
            "StructureDefinition",
            "OperationDefinition",
            "CapabilityStatement",
            "ImplementationGuide");

    private RecordTypes() {}

    /** Whether the room that serves {@code type} decides itself who may read it. */
    public static boolean isJudgedByItsRoom(String type) {
        return type.equals("AuditEvent");
    }

    /** Whether every resource of {@code type} is open to whoever has the scope. */
    public static boolean isOpen(String type) {
        return DIRECTORY.contains(type) || INNER.contains(type);
    }

    /** Whether only an administrator may write resources of {@code type}. */
    public static boolean isInner(String type) {
        return INNER.contains(type);
    }
}

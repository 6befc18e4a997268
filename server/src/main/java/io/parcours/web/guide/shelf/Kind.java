package io.parcours.web.guide.shelf;

import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** What an artifact is to a reader, in the order in which the guide lists them. */
public enum Kind {
    PROFILE,
    EXTENSION,
    OPERATION,
    ROLE,
    SEARCH_PARAMETER,
    FORM,
    PATHWAY,
    ACTIVITY,
    CODE_SYSTEM,
    VALUE_SET,
    CONCEPT_MAP,
    OTHER,
    EXAMPLE;

    static Kind of(Resource resource, String file) {
        if (file.contains("/")) {
            return EXAMPLE;
        }
        if (resource instanceof StructureDefinition definition) {
            return "Extension".equals(definition.getType()) ? EXTENSION : PROFILE;
        }
        return switch (resource.fhirType()) {
            case "OperationDefinition" -> OPERATION;
            case "CapabilityStatement" -> ROLE;
            case "SearchParameter" -> SEARCH_PARAMETER;
            case "Questionnaire" -> FORM;
            case "PlanDefinition" -> PATHWAY;
            case "ActivityDefinition" -> ACTIVITY;
            case "CodeSystem" -> CODE_SYSTEM;
            case "ValueSet" -> VALUE_SET;
            case "ConceptMap" -> CONCEPT_MAP;
            default -> OTHER;
        };
    }
}

package io.parcours.web.guide.artifact;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.web.guide.shelf.Edition;
import java.util.Optional;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** Chooses how a definition is shown. */
public final class Bodies {

    private final BaseElements base;

    public Bodies(FhirContext fhirContext) {
        this.base = new BaseElements(fhirContext);
    }

    /** Empty for a type of resource that has no tables of its own. */
    public Optional<Body> of(Resource resource, Edition edition) {
        if (resource instanceof StructureDefinition definition) {
            return Optional.of(
                    "Extension".equals(definition.getType())
                            ? new Body("extension", new ExtensionTable(base, edition).of(definition))
                            : new Body("profile", new ProfileTable(base, edition).of(definition)));
        }
        if (resource instanceof CodeSystem codes) {
            return Optional.of(new Body("codes", CodeTable.of(codes, edition)));
        }
        if (resource instanceof ValueSet set) {
            return Optional.of(new Body("value-set", new ValueSetTable(edition).of(set)));
        }
        if (resource instanceof ConceptMap map) {
            return Optional.of(new Body("concept-map", MapTable.of(map, edition)));
        }
        return ofBehaviour(resource, edition);
    }

    private static Optional<Body> ofBehaviour(Resource resource, Edition edition) {
        if (resource instanceof OperationDefinition operation) {
            return Optional.of(new Body("operation", OperationTable.of(operation, edition)));
        }
        if (resource instanceof CapabilityStatement role) {
            return Optional.of(new Body("role", RoleTable.of(role, edition)));
        }
        if (resource instanceof SearchParameter parameter) {
            return Optional.of(new Body("search-parameter", SearchParameterFacts.of(parameter)));
        }
        if (resource instanceof Questionnaire form) {
            return Optional.of(new Body("form", new FormTable(form, edition).items()));
        }
        if (resource instanceof PlanDefinition pathway) {
            return Optional.of(new Body("pathway", new PathwayTable(pathway, edition).content()));
        }
        if (resource instanceof ActivityDefinition activity) {
            return Optional.of(new Body("activity", ActivityFacts.of(activity, edition)));
        }
        if (resource instanceof ImplementationGuide guide) {
            return Optional.of(new Body("guide", GuideFacts.of(guide)));
        }
        return Optional.empty();
    }
}

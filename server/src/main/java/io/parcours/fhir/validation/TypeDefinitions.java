package io.parcours.fhir.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureDefinition.StructureDefinitionKind;
import org.jspecify.annotations.Nullable;

/** The resource types and data types of FHIR, without the profiles and extensions that stand in the same files and are three times as many. */
final class TypeDefinitions {

    private final List<StructureDefinition> all = new ArrayList<>();
    private final Set<String> primitives = new HashSet<>();

    /**
     * @param fhir knows the types' addresses
     * @param context gives the definitions in the validator's own form
     */
    TypeDefinitions(IValidationSupport fhir, CheckingContext context) {
        List<org.hl7.fhir.r4.model.StructureDefinition> definitions = fhir.fetchAllStructureDefinitions();
        for (org.hl7.fhir.r4.model.StructureDefinition definition : definitions) {
            if (definition.getDerivation() != TypeDerivationRule.CONSTRAINT) {
                add(context.fetchResource(StructureDefinition.class, definition.getUrl()));
            }
        }
    }

    private void add(@Nullable StructureDefinition type) {
        if (type != null) {
            all.add(type);
            if (type.getKind() == StructureDefinitionKind.PRIMITIVETYPE) {
                primitives.add(type.getName());
            }
        }
    }

    List<StructureDefinition> all() {
        return all;
    }

    boolean isPrimitive(String name) {
        return primitives.contains(name);
    }
}

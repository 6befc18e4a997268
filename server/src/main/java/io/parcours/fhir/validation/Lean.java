package io.parcours.fhir.validation;

import java.util.List;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.StructureDefinition;

/** Takes out of a definition what no check looks at: it is two thirds of it. */
final class Lean {

    /** Every element has a value or children. The reader of the endpoint keeps no other ones, so that asking each of them shows nothing. */
    private static final String NOT_EMPTY = "ele-1";

    private Lean() {}

    /** Changes {@code definition} and returns it. */
    static StructureDefinition lean(StructureDefinition definition) {
        definition.setText(null);
        definition.setDescriptionElement(null).setPurposeElement(null);
        definition.setMapping(List.of()).setDifferential(null);
        definition.getSnapshot().getElement().forEach(Lean::strip);
        return definition;
    }

    private static void strip(ElementDefinition element) {
        element.setDefinitionElement(null).setCommentElement(null).setRequirementsElement(null);
        element.setAlias(null).setMapping(null).setExample(null);
        element.getConstraint().removeIf(rule -> NOT_EMPTY.equals(rule.getKey()));
    }
}

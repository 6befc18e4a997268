package io.parcours.fhir.validation;

import java.util.List;
import org.hl7.fhir.r5.conformance.profile.ProfileUtilities;
import org.hl7.fhir.r5.elementmodel.JsonParser;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.jspecify.annotations.Nullable;

/** HL7's reader of resources, which finds the definition of a type by its address; HL7's own way is to go through all types of FHIR. */
final class ResourceReader extends JsonParser {

    private static final String TYPES = "http://hl7.org/fhir/StructureDefinition/";

    ResourceReader(CheckingContext context, ProfileUtilities profiles) {
        super(context, profiles);
        setupValidation(ValidationPolicy.EVERYTHING);
    }

    @Override
    protected @Nullable StructureDefinition getDefinition(
            List<ValidationMessage> errors, int line, int column, @Nullable String name) {
        StructureDefinition type = context.fetchResource(StructureDefinition.class, TYPES + name);
        return type != null && type.getDerivation() == TypeDerivationRule.SPECIALIZATION
                ? type
                : super.getDefinition(errors, line, column, name);
    }
}

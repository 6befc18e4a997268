package io.parcours.fhir.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator.NullEvaluationContext;
import org.hl7.fhir.r5.conformance.profile.ProfileUtilities;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.json.model.JsonObject;
import org.hl7.fhir.utilities.json.parser.JsonParser;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * One of HL7's validators with its reader; checks one resource after another, never two at once.
 *
 * <p>To make one costs as much as to check ten resources: it reads a table of object identifiers from a file. That is why it is used again.
 */
final class Checker {

    private final InstanceValidator validator;
    private final ResourceReader reader;
    private int checks;

    private Checker(InstanceValidator validator, CheckingContext context) {
        this.validator = validator;
        validator.setAnyExtensionsAllowed(true);
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        validator.setResourceIdRule(IdStatus.OPTIONAL);
        validator.setErrorForUnknownProfiles(false);
        validator.setUnknownCodeSystemsCauseErrors(true);
        validator.setPolicyAdvisor(new FhirDefaultPolicyAdvisor());
        reader = new ResourceReader(context, new ProfileUtilities(context, null, null, validator.getFHIRPathEngine()));
    }

    /** One that finds errors only, and does so quickly. */
    static Checker judging(CheckingContext context) {
        return new Checker(new Judge(context), context);
    }

    /** One that finds whatever there is to say. */
    static Checker telling(CheckingContext context) {
        return new Checker(
                new InstanceValidator(
                        context,
                        new NullEvaluationContext(),
                        new XVerExtensionManagerOld(context),
                        new ValidatorSession(),
                        new ValidatorSettings()),
                context);
    }

    /**
     * What there is to say of a resource.
     *
     * @param json the resource
     * @param profiles to check against; without any, the resource's type and all known profiles that it claims
     */
    List<ValidationMessage> check(String json, List<StructureDefinition> profiles) {
        checks++;
        var messages = new ArrayList<ValidationMessage>();
        Element resource = reader.parse(messages, read(json));
        if (resource != null) {
            validator.validate(null, messages, null, resource, new ArrayList<>(profiles));
        }
        // Kept by the validator for an assistant that is not used here.
        validator.getTextsToCheck().clear();
        messages.removeIf(Echoes::isOfNoConsequence);
        return messages;
    }

    private static JsonObject read(String json) {
        try {
            return JsonParser.parseObject(json, true, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("What was written as JSON cannot be read as JSON.", unreadable);
        }
    }

    /** How many resources it has checked. The validator keeps a little of each, so that it is not used for ever. */
    int checks() {
        return checks;
    }
}

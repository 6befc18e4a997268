package io.parcours.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** HAPI FHIR's validator with the guide's definitions, as a partner who builds on that library would set it up. */
final class LibraryValidator {

    private final FhirValidator validator;

    LibraryValidator() {
        var ours = new PrePopulatedValidationSupport(Guide.R4);
        Guide.definitions().values().forEach(ours::addResource);
        validator = Guide.R4
                .newValidator()
                .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                        new DefaultProfileValidationSupport(Guide.R4),
                        ours,
                        new PinnedForms(Guide.forms()),
                        new InMemoryTerminologyServerValidationSupport(Guide.R4),
                        new CommonCodeSystemsTerminologyService(Guide.R4),
                        new SnapshotGeneratingValidationSupport(Guide.R4))));
    }

    /** By the profiles that the resource claims. */
    Verdict verdict(Resource resource) {
        return Verdict.of(errors(resource, new ValidationOptions()).stream()
                .map(SingleValidationMessage::getLocationString)
                .toList());
    }

    List<SingleValidationMessage> errors(Resource resource, String profile) {
        return errors(resource, new ValidationOptions().addProfile(profile));
    }

    List<SingleValidationMessage> errors(Resource resource) {
        return errors(resource, new ValidationOptions());
    }

    private List<SingleValidationMessage> errors(Resource resource, ValidationOptions options) {
        return validator.validateWithResult(resource, options).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .toList();
    }

    /** Finds a form by address and version, which the library's own collection does not. */
    private record PinnedForms(Map<String, Questionnaire> forms) implements IValidationSupport {

        @Override
        public FhirContext getFhirContext() {
            return Guide.R4;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String address) {
            return type == null || type.isAssignableFrom(Questionnaire.class) ? (T) forms.get(address) : null;
        }
    }
}

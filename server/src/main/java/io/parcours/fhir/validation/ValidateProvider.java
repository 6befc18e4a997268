package io.parcours.fhir.validation;

import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Validate;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.ValidationModeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import io.parcours.fhir.Languages;
import io.parcours.fhir.OperationProvider;
import io.parcours.fhir.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [type]/$validate}: says what there is to say about a resource, and stores nothing. One provider for each type.
 *
 * <p>About what is sent, never about what is stored: nothing can be learnt here of resources that the caller may not read. So there is no
 * validating of an id, and none of a deletion.
 *
 * <p>Public only because the FHIR library calls providers by reflection.
 *
 * @see <a href="http://hl7.org/fhir/R4/resource-operation-validate.html">FHIR R4, $validate</a>
 */
public class ValidateProvider implements IResourceProvider, OperationProvider {

    private final Class<? extends IBaseResource> type;
    private final Conformance conformance;

    ValidateProvider(Class<? extends IBaseResource> type, Conformance conformance) {
        this.type = type;
        this.conformance = conformance;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    @Validate
    public MethodOutcome validate(
            @ResourceParam @Nullable IBaseResource resource,
            @Validate.Mode @Nullable ValidationModeEnum mode,
            @Validate.Profile @Nullable String profile,
            RequestDetails request) {
        if (mode == ValidationModeEnum.DELETE) {
            throw Refusal.invalid("A deletion cannot be tried out here.", "mode");
        }
        if (resource == null || !type.isInstance(resource)) {
            throw Refusal.invalid("The resource to validate is of type " + type.getSimpleName() + ".", "resource");
        }
        Locale language = Languages.ofTheCaller();
        var findings =
                new ArrayList<>(conformance.findings((Resource) resource, known(named(profile, request)), language));
        if (mode == ValidationModeEnum.UPDATE && !resource.getIdElement().hasIdPart()) {
            findings.add(conformance.say(Said.NO_ID, resource.fhirType() + ".id", language));
        }
        if (findings.isEmpty()) {
            findings.add(conformance.say(Said.NOTHING, resource.fhirType(), language));
        }
        var outcome = new MethodOutcome();
        outcome.setOperationOutcome(NotConforming.outcome(findings.stream(), language));
        return outcome;
    }

    /** In a body of parameters the profile is of a type that the library does not turn into text. */
    private static @Nullable String named(@Nullable String profile, RequestDetails request) {
        return request.getResource() instanceof Parameters parameters && parameters.hasParameter("profile")
                ? parameters.getParameterValue("profile").primitiveValue()
                : profile;
    }

    private List<String> known(@Nullable String profile) {
        if (profile == null || profile.isBlank()) {
            return List.of();
        }
        if (!conformance.isKnown(profile)) {
            throw Refusal.invalid("This server does not know the profile " + profile + ".", "profile");
        }
        return List.of(profile);
    }
}

package io.parcours.guide;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator.NullEvaluationContext;
import org.hl7.fhir.convertors.loaders.loaderR5.NullLoaderKnowledgeProviderR5;
import org.hl7.fhir.convertors.loaders.loaderR5.R4ToR5Loader;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r5.context.ContextUtilities;
import org.hl7.fhir.r5.context.SimpleWorkerContext;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.Bundle;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.Enumerations.CodeSystemContentMode;
import org.hl7.fhir.r5.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r5.model.PackageInformation;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.ByteProvider;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;
import org.hl7.fhir.validation.instance.advisor.BasePolicyAdvisorForFullValidation;
import org.hl7.fhir.validation.service.model.InstanceValidatorParameters;

/**
 * HL7's public validator with its own settings, fed with FHIR's own definitions and with the guide's package as anybody may fetch it; no registry, no terminology server,
 * no network.
 */
final class PublicValidator {

    private static final String DEFINITIONS = "/org/hl7/fhir/r4/model/";
    private static final List<String> FILES = List.of(
            "profile/profiles-types.xml",
            "profile/profiles-resources.xml",
            "profile/profiles-others.xml",
            "extension/extension-definitions.xml",
            "valueset/valuesets.xml",
            "valueset/v2-tables.xml",
            "valueset/v3-codesystems.xml");

    /** Option {@code -extension any} of its command. */
    private static final String UNKNOWN_ONES_TOO = "any";

    /** Grammars and registries, which HL7's terminology package names without their codes; its command fetches that where there is a network. */
    private static final List<String> SYSTEMS_WITHOUT_A_LIST =
            List.of("urn:ietf:bcp:47", "urn:iso:std:iso:4217", "http://unitsofmeasure.org");

    private static final String MEDIA_TYPES = "urn:ietf:bcp:13";

    /** The media types of the story: what a terminology server would be asked. */
    private static final List<String> KNOWN_MEDIA_TYPES = List.of("text/plain", "application/pdf");

    private static final Set<String> TYPES = Set.of(
            "StructureDefinition", "ValueSet", "CodeSystem", "Questionnaire", "ConceptMap", "ImplementationGuide");

    private final InstanceValidator validator;

    /** @param archive the guide as {@code .tgz} */
    PublicValidator(byte[] archive) {
        try {
            var loader = new CoreLoader();
            SimpleWorkerContext context = new SimpleWorkerContext.SimpleWorkerContextBuilder()
                    .withAllowLoadingDuplicates(true)
                    .withDefaultParams()
                    .fromDefinitions(
                            core(), loader, new PackageInformation("hl7.fhir.r4.core", "4.0.1", "4.0.1", new Date(0)));
            context.setCanRunWithoutTerminology(true);
            context.setNoTerminologyServer(true);
            context.loadFromPackage(NpmPackage.fromPackage(new ByteArrayInputStream(archive), "the guide"), loader);
            SYSTEMS_WITHOUT_A_LIST.forEach(
                    system -> context.cacheResource(system(system, CodeSystemContentMode.NOTPRESENT)));
            CodeSystem mediaTypes = system(MEDIA_TYPES, CodeSystemContentMode.COMPLETE);
            KNOWN_MEDIA_TYPES.forEach(
                    type -> mediaTypes.addConcept().setCode(type).setDisplay(type));
            context.cacheResource(mediaTypes);
            var snapshots = new ContextUtilities(context);
            snapshots.allStructures().forEach(snapshots::generateSnapshot);
            validator = new InstanceValidator(
                    context,
                    new NullEvaluationContext(),
                    new XVerExtensionManagerOld(context),
                    new ValidatorSession(),
                    new ValidatorSettings());
            validator.initializeFromParameters(new InstanceValidatorParameters().addExtension(UNKNOWN_ONES_TOO));
            // As its command does, unless it is told where references lead.
            validator.setPolicyAdvisor(
                    new BasePolicyAdvisorForFullValidation(ReferenceValidationPolicy.IGNORE, Set.of()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** By the profiles that the resource claims. */
    Verdict verdict(Resource resource) {
        return Verdict.of(
                errors(resource).stream().map(ValidationMessage::getLocation).toList());
    }

    List<ValidationMessage> errors(Resource resource) {
        byte[] json = Guide.R4.newJsonParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
        var messages = new ArrayList<ValidationMessage>();
        validator.validate(null, messages, new ByteArrayInputStream(json), FhirFormat.JSON);
        return messages.stream().filter(message -> message.getLevel().isError()).toList();
    }

    private static CodeSystem system(String address, CodeSystemContentMode content) {
        var system = new CodeSystem();
        system.setUrl(address)
                .setVersion("1")
                .setStatus(PublicationStatus.ACTIVE)
                .setName("StandIn");
        system.setId(address.replaceAll("[^a-z0-9]+", "-"));
        system.setContent(content);
        return system;
    }

    /** The validator brings the list of licenses itself, and takes a second one for a mistake. */
    private static final class CoreLoader extends R4ToR5Loader {

        CoreLoader() {
            super(TYPES, new NullLoaderKnowledgeProviderR5(), "5.0.0");
        }

        @Override
        public Bundle loadBundle(InputStream stream, boolean isJson) throws IOException {
            Bundle bundle = super.loadBundle(stream, isJson);
            bundle.getEntry()
                    .removeIf(entry -> entry.getResource() instanceof CodeSystem system
                            && "http://hl7.org/fhir/spdx-license".equals(system.getUrl()));
            return bundle;
        }
    }

    private static Map<String, ByteProvider> core() throws IOException {
        var files = new HashMap<String, ByteProvider>();
        files.put("version.info", ByteProvider.forBytes("version=4.0.1\n".getBytes(StandardCharsets.UTF_8)));
        for (String file : FILES) {
            try (InputStream in = PublicValidator.class.getResourceAsStream(DEFINITIONS + file)) {
                files.put(
                        file,
                        ByteProvider.forBytes(Objects.requireNonNull(in, file).readAllBytes()));
            }
        }
        return files;
    }
}

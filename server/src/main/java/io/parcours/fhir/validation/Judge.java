package io.parcours.fhir.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator.NullEvaluationContext;
import org.hl7.fhir.r5.conformance.profile.ProfileUtilities.SourcedChildDefinitions;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.Base.ValidationMode;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r5.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;
import org.hl7.fhir.validation.instance.ResourcePercentageLogger;
import org.hl7.fhir.validation.instance.utils.ElementInfo;
import org.hl7.fhir.validation.instance.utils.NodeStack;
import org.hl7.fhir.validation.instance.utils.ValidationContext;
import org.hl7.fhir.validation.service.utils.ValidationLevel;
import org.jspecify.annotations.Nullable;

/**
 * HL7's validator, asked only whether there is an error, and quicker where it takes a long way to find none.
 *
 * <p>Each shortcut says in which case it is taken; in all others the validator goes its own way. Whatever a judge finds wrong is gone through once
 * more by the plain validator, which has the last word.
 */
final class Judge extends InstanceValidator {

    /** FHIR's rules of a resource that begin with {@code contained}: dom-2 to dom-5. */
    private static final Set<String> OF_CONTAINED = Set.of("dom-2", "dom-3", "dom-4", "dom-5");

    private final Map<ElementDefinition, String> names = new IdentityHashMap<>();
    private final Set<Judged> right = new HashSet<>();

    /** An element and what it was compared with; the same objects, not equal ones. */
    private record Judged(
            Element element,
            StructureDefinition profile,
            @Nullable ElementDefinition definition,
            @Nullable ElementDefinition slice,
            boolean inCodeableConcept,
            boolean checkDisplay,
            @Nullable String extension) {}

    Judge(CheckingContext context) {
        super(
                context,
                new NullEvaluationContext(),
                new XVerExtensionManagerOld(context),
                new ValidatorSession(),
                errorsOnly());
    }

    private static ValidatorSettings errorsOnly() {
        var settings = new ValidatorSettings();
        settings.setLevel(ValidationLevel.ERRORS);
        return settings;
    }

    @Override
    public void validate(
            @Nullable Object context,
            List<ValidationMessage> errors,
            @Nullable String path,
            Element resource,
            List<StructureDefinition> profiles) {
        right.clear();
        super.validate(context, errors, path, resource, profiles);
        right.clear();
    }

    /** What was right by a definition is right by it again; the validator looks at each extension four times. */
    @Override
    public boolean checkChild(
            ValidationContext context,
            List<ValidationMessage> errors,
            StructureDefinition profile,
            ElementDefinition definition,
            Element resource,
            Element element,
            String type,
            NodeStack stack,
            boolean inCodeableConcept,
            boolean checkDisplay,
            ElementInfo child,
            String extension,
            ResourcePercentageLogger progress,
            ValidationMode mode) {
        var judged = new Judged(
                child.getElement(),
                profile,
                child.getDefinition(),
                child.getSlice(),
                inCodeableConcept,
                checkDisplay,
                extension);
        if (right.contains(judged)) {
            return true;
        }
        boolean isRight = super.checkChild(
                context,
                errors,
                profile,
                definition,
                resource,
                element,
                type,
                stack,
                inCodeableConcept,
                checkDisplay,
                child,
                extension,
                progress,
                mode);
        if (isRight) {
            right.add(judged);
        }
        return isRight;
    }

    /** A rule whose breach is a warning is not asked, nor what must be true of contained resources where there are none. */
    @Override
    public boolean checkInvariant(
            ValidationContext context,
            List<ValidationMessage> errors,
            String path,
            StructureDefinition profile,
            Element resource,
            Element element,
            ElementDefinitionConstraintComponent rule) {
        return rule.getSeverity() != ConstraintSeverity.ERROR
                || (OF_CONTAINED.contains(rule.getKey()) && !element.hasChild("contained"))
                || super.checkInvariant(context, errors, path, profile, resource, element, rule);
    }

    /** An element of another name than the definition's is no match; the validator cuts that name out of its path each time. */
    @Override
    public boolean matchSlice(
            ValidationContext context,
            List<ValidationMessage> errors,
            List<ValidationMessage> sliceInfo,
            StructureDefinition profile,
            NodeStack stack,
            ElementDefinition slicer,
            List<ElementDefinition> slices,
            boolean unsupported,
            List<String> problematicPaths,
            int sliceOffset,
            int index,
            StructureDefinition source,
            ElementDefinition definition,
            boolean childUnsupported,
            ElementInfo element,
            BooleanHolder result) {
        if (!childUnsupported && !isNamedBy(definition, element.getName())) {
            return unsupported;
        }
        return super.matchSlice(
                context,
                errors,
                sliceInfo,
                profile,
                stack,
                slicer,
                slices,
                unsupported,
                problematicPaths,
                sliceOffset,
                index,
                source,
                definition,
                childUnsupported,
                element,
                result);
    }

    private boolean isNamedBy(ElementDefinition definition, String element) {
        String name = names.computeIfAbsent(definition, Judge::name);
        return name.endsWith("[x]") ? element.startsWith(name.substring(0, name.length() - 3)) : element.equals(name);
    }

    private static String name(ElementDefinition definition) {
        String path = definition.getPath();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Where no element is missing and none is too many, counted once, there is nothing to report. */
    @Override
    public boolean checkCardinalities(
            List<ValidationMessage> errors,
            StructureDefinition profile,
            Element element,
            NodeStack stack,
            SourcedChildDefinitions definitions,
            List<ElementInfo> children,
            List<String> problematicPaths) {
        return areAllCountsRight(definitions.getList(), children)
                || super.checkCardinalities(errors, profile, element, stack, definitions, children, problematicPaths);
    }

    private static boolean areAllCountsRight(List<ElementDefinition> definitions, List<ElementInfo> children) {
        Map<String, Integer> counts = new HashMap<>();
        for (ElementInfo child : children) {
            String id = idOf(child.getDefinition());
            if (id == null) {
                return false;
            }
            counts.merge(id, 1, Integer::sum);
        }
        for (ElementDefinition definition : definitions) {
            boolean isFree = definition.getMin() == 0 && "*".equals(definition.getMax());
            if (!isFree && (definition.hasSlicing() || !isRight(definition, counts))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRight(ElementDefinition definition, Map<String, Integer> counts) {
        int count = counts.getOrDefault(definition.getId(), 0);
        String most = definition.getMax();
        return count >= definition.getMin()
                && (most == null || most.equals("*") || (count == 0 || count <= Integer.parseInt(most)));
    }

    private static @Nullable String idOf(@Nullable ElementDefinition definition) {
        return definition == null ? null : definition.getId();
    }
}

package io.parcours.web.guide.artifact;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeDeclaredChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import ca.uhn.fhir.context.RuntimeChildResourceDefinition;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * What FHIR itself says of an element, which a profile's differential leaves out.
 *
 * <p>Taken from the model classes, which were made from FHIR's definitions: no definition has to be read and no snapshot made for a page.
 */
final class BaseElements {

    private final FhirContext fhirContext;

    /**
     * @param max "*" or a number
     * @param types names of types; empty for elements with parts of their own
     * @param targets for a reference, the types of resources that it may name
     */
    record BaseElement(int min, String max, String meaning, List<String> types, List<String> targets) {}

    BaseElements(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    /** @param path as in an ElementDefinition, beginning with a type; empty for the type itself and for paths that FHIR does not have */
    Optional<BaseElement> at(String path) {
        String[] names = path.split("\\.");
        if (names.length < 2) {
            return Optional.empty();
        }
        BaseRuntimeElementDefinition<?> type = fhirContext.getResourceTypes().contains(names[0])
                ? fhirContext.getResourceDefinition(names[0])
                : fhirContext.getElementDefinition(names[0]);
        for (int depth = 1; depth < names.length - 1; depth++) {
            type = child(type, names[depth])
                    .filter(parent -> !(parent instanceof RuntimeChildChoiceDefinition))
                    .<BaseRuntimeElementDefinition<?>>map(parent -> parent.getChildByName(parent.getElementName()))
                    .orElse(null);
        }
        return child(type, names[names.length - 1]).map(this::describe);
    }

    private static Optional<BaseRuntimeChildDefinition> child(
            @Nullable BaseRuntimeElementDefinition<?> type, String name) {
        return type instanceof BaseRuntimeElementCompositeDefinition<?> parent
                ? Optional.ofNullable(parent.getChildByName(name))
                : Optional.empty();
    }

    private BaseElement describe(BaseRuntimeChildDefinition child) {
        String meaning =
                child instanceof BaseRuntimeDeclaredChildDefinition declared ? declared.getShortDefinition() : null;
        return new BaseElement(
                child.getMin(),
                child.getMax() < 0 ? "*" : String.valueOf(child.getMax()),
                meaning == null ? "" : meaning,
                types(child),
                targets(child));
    }

    private List<String> types(BaseRuntimeChildDefinition child) {
        if (child instanceof RuntimeChildResourceDefinition) {
            return List.of("Reference");
        }
        if (child instanceof RuntimeChildChoiceDefinition choice) {
            return choice.getChoices().stream().map(this::nameOf).distinct().toList();
        }
        BaseRuntimeElementDefinition<?> type = child.getChildByName(child.getElementName());
        // The parts of a resource have types of their own, named like the path; they are no types to a reader.
        return type == null || type.getName().contains(".") ? List.of() : List.of(type.getName());
    }

    private String nameOf(Class<? extends IBase> type) {
        return IBaseResource.class.isAssignableFrom(type)
                ? "Reference"
                : fhirContext.getElementDefinition(type).getName();
    }

    private List<String> targets(BaseRuntimeChildDefinition child) {
        return child instanceof RuntimeChildResourceDefinition reference
                ? reference.getResourceTypes().stream().map(this::resourceName).toList()
                : List.of();
    }

    /** A reference to anything is declared with the interface of all resources. */
    private String resourceName(Class<? extends IBaseResource> type) {
        return type.isInterface() || Modifier.isAbstract(type.getModifiers())
                ? "Resource"
                : fhirContext.getResourceType(type);
    }
}

package io.parcours.audit.fhir;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildContainedResources;
import ca.uhn.fhir.context.RuntimeChildDirectResource;
import ca.uhn.fhir.context.RuntimeChildResourceDefinition;
import io.parcours.fhir.PublicAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * Finds the patients whom resources are about: the Patient itself, and every Patient that is referred to, wherever the reference stands.
 *
 * <p>Goes only where a reference to a Patient can stand, which it learns once for each kind of element: every answer passes here.
 */
@Component
class PatientsIn {

    private static final String PATIENT = "Patient";
    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");

    private final FhirContext fhirContext;
    private final String base;
    private final Map<Class<?>, List<BaseRuntimeChildDefinition>> ways = new ConcurrentHashMap<>();

    PatientsIn(FhirContext fhirContext, PublicAddress address) {
        this.fhirContext = fhirContext;
        this.base = address.fhir();
    }

    /** Ids of the patients of all {@code resources} together. */
    Set<String> all(Collection<? extends IBaseResource> resources) {
        var found = new LinkedHashSet<String>();
        resources.forEach(resource -> resource(resource, found));
        return found;
    }

    private void resource(IBaseResource resource, Set<String> found) {
        if (resource instanceof Patient && resource.getIdElement().hasIdPart()) {
            found.add(resource.getIdElement().getIdPart());
        }
        element(resource, found);
    }

    private void element(IBase element, Set<String> found) {
        if (element instanceof Reference reference) {
            reference(reference, found);
            return;
        }
        if (element instanceof IBaseHasExtensions extended && extended.hasExtension()) {
            extended.getExtension().stream()
                    .map(extension -> (IBase) extension.getValue())
                    .filter(Objects::nonNull)
                    .forEach(value -> element(value, found));
        }
        for (BaseRuntimeChildDefinition way : ways(element.getClass())) {
            for (IBase value : way.getAccessor().getValues(element)) {
                if (value instanceof IBaseResource inside) {
                    resource(inside, found);
                } else {
                    element(value, found);
                }
            }
        }
    }

    private void reference(Reference reference, Set<String> found) {
        if (reference.getReferenceElement() instanceof IdType id
                && PATIENT.equals(id.getResourceType())
                && id.hasIdPart()
                && (!id.hasBaseUrl() || base.equals(id.getBaseUrl()))) {
            found.add(id.getIdPart());
        }
    }

    private List<BaseRuntimeChildDefinition> ways(Class<? extends IBase> type) {
        List<BaseRuntimeChildDefinition> known = ways.get(type);
        if (known != null) {
            return known;
        }
        List<BaseRuntimeChildDefinition> learnt =
                definition(type) instanceof BaseRuntimeElementCompositeDefinition<?> parts
                        ? parts.getChildren().stream()
                                .filter(child -> leadsToPatients(child, Set.of(type)))
                                .toList()
                        : List.of();
        ways.put(type, learnt);
        return learnt;
    }

    private BaseRuntimeElementDefinition<?> definition(Class<? extends IBase> type) {
        return IBaseResource.class.isAssignableFrom(type)
                ? fhirContext.getResourceDefinition(type.asSubclass(IBaseResource.class))
                : fhirContext.getElementDefinition(type);
    }

    /** @param above the kinds of element on the way here; one that comes again leads wherever it did before */
    private static boolean leadsToPatients(BaseRuntimeChildDefinition child, Set<Class<?>> above) {
        if (EXTENSIONS.contains(child.getElementName())) {
            return false; // Looked at beside the ways, on every element.
        }
        if (child instanceof RuntimeChildResourceDefinition reference) {
            return reference.getResourceTypes().isEmpty()
                    || reference.getResourceTypes().stream().anyMatch(target -> target.isAssignableFrom(Patient.class));
        }
        if (child instanceof RuntimeChildContainedResources || child instanceof RuntimeChildDirectResource) {
            return true;
        }
        return child.getValidChildNames().stream()
                .map(child::getChildByName)
                .filter(Objects::nonNull)
                .anyMatch(element -> leadsToPatients(element, above));
    }

    private static boolean leadsToPatients(BaseRuntimeElementDefinition<?> element, Set<Class<?>> above) {
        Class<?> type = element.getImplementingClass();
        if (Reference.class.isAssignableFrom(type) || above.contains(type)) {
            return true;
        }
        if (!(element instanceof BaseRuntimeElementCompositeDefinition<?> parts)) {
            return false;
        }
        var path = new LinkedHashSet<Class<?>>(above);
        path.add(type);
        return parts.getChildren().stream().anyMatch(child -> leadsToPatients(child, path));
    }
}

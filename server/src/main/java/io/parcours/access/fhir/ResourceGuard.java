package io.parcours.access.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import io.parcours.access.Ask;
import io.parcours.access.ScopeRules;
import io.parcours.fhir.EndpointInterceptor;
import io.parcours.fhir.Refusal;
import io.parcours.identity.Caller;
import io.parcours.identity.Callers;
import io.parcours.identity.Interaction;
import io.parcours.identity.SmartScopes.Grant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Looks at every resource that leaves and at every one that is written, whatever asked for it: includes, versions, entries of a bundle.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class ResourceGuard implements EndpointInterceptor {

    private final FhirContext fhirContext;
    private final VisibleResources records;

    ResourceGuard(FhirContext fhirContext, VisibleResources records) {
        this.fhirContext = fhirContext;
        this.records = records;
    }

    /** What may not be shown is left out; the one resource that was asked for is then unknown. */
    @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
    public void show(IPreResourceShowDetails resources, RequestDetails request) {
        Caller caller = Callers.of(request).orElse(null);
        RestOperationTypeEnum interaction = request.getRestOperationType();
        boolean isJudgedLater = interaction == null
                || RequestRules.isWrite(interaction)
                || interaction == RestOperationTypeEnum.HISTORY_INSTANCE;
        if (caller == null || isJudgedLater) {
            return;
        }
        boolean isOne = interaction == RestOperationTypeEnum.READ || interaction == RestOperationTypeEnum.VREAD;
        List<Resource> shown = all(resources);
        // That the one resource which was asked for is visible was decided when the address had been read.
        Set<Integer> visible = interaction == RestOperationTypeEnum.READ
                ? Set.of()
                : records.visible(caller, shown, interaction == RestOperationTypeEnum.VREAD);
        for (int i = 0; i < resources.size(); i++) {
            boolean isVisible = interaction == RestOperationTypeEnum.READ || visible.contains(i);
            if (shown.get(i) != null && !(isVisible && maySee(caller, shown.get(i)))) {
                if (isOne) {
                    throw Refusal.unknown();
                }
                resources.setResource(i, null);
            }
        }
    }

    private static List<Resource> all(IPreResourceShowDetails resources) {
        var all = new ArrayList<Resource>();
        for (int i = 0; i < resources.size(); i++) {
            all.add((Resource) resources.getResource(i));
        }
        return all;
    }

    private static boolean maySee(Caller caller, Resource resource) {
        return resource instanceof OperationOutcome
                || covers(caller, Interaction.READ, resource)
                || covers(caller, Interaction.SEARCH, resource);
    }

    private static boolean covers(Caller caller, Interaction interaction, Resource resource) {
        return ScopeRules.covers(caller.scopes().grant(resource.fhirType(), interaction), resource);
    }

    /**
     * Leaves out the versions that lie outside a limited scope, and does not tell how many there are; the library cannot bear it earlier.
     */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answer(RequestDetails request, ResponseDetails response) {
        if (request.getRestOperationType() == RestOperationTypeEnum.HISTORY_INSTANCE
                && response.getResponseResource() instanceof Bundle history) {
            Callers.of(request).ifPresent(caller -> {
                Grant grant = caller.scopes().grant(request.getResourceName(), Interaction.READ);
                if (grant.isLimited()) {
                    keep(history, entry -> entry.hasResource() && ScopeRules.covers(grant, entry.getResource()));
                }
                List<Resource> versions = history.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .toList();
                Set<Integer> visible = records.visible(caller, versions, true);
                if (visible.size() < versions.size()) {
                    Set<Bundle.BundleEntryComponent> kept = visible.stream()
                            .map(history.getEntry()::get)
                            .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
                    keep(history, kept::contains);
                }
            });
        }
    }

    private static void keep(Bundle history, Predicate<Bundle.BundleEntryComponent> wanted) {
        if (history.getEntry().removeIf(entry -> !wanted.test(entry))) {
            history.setTotalElement(null);
        }
        if (history.getEntry().isEmpty()) {
            throw Refusal.unknown();
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource created, RequestDetails request) {
        Callers.of(request).ifPresent(caller -> {
            // A PUT may create as well, and is asked for as an update.
            if (!covers(caller, Interaction.CREATE, (Resource) created)) {
                requireCovered(caller, Interaction.UPDATE, (Resource) created);
            }
            requireConditions(caller, created);
        });
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(IBaseResource before, IBaseResource after, RequestDetails request) {
        Callers.of(request).ifPresent(caller -> {
            requireCovered(caller, Interaction.UPDATE, (Resource) before);
            requireCovered(caller, Interaction.UPDATE, (Resource) after);
            requireConditions(caller, after);
        });
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void delete(IBaseResource deleted, RequestDetails request) {
        Callers.of(request).ifPresent(caller -> requireCovered(caller, Interaction.DELETE, (Resource) deleted));
    }

    private static void requireCovered(Caller caller, Interaction interaction, Resource resource) {
        if (!covers(caller, interaction, resource)) {
            throw Refusal.forbidden("The token has no scope to write this " + resource.fhirType() + ".");
        }
    }

    /** A reference such as {@code Practitioner?identifier=…} is a search, and tells whether it finds something. */
    private void requireConditions(Caller caller, IBaseResource written) {
        if (caller.scopes().grant(Ask.EVERY_TYPE, Interaction.SEARCH).isWhole()) {
            return;
        }
        fhirContext.newTerser().getAllPopulatedChildElementsOfType(written, Reference.class).stream()
                .map(Reference::getReference)
                .filter(reference -> reference != null && reference.contains("?"))
                .map(reference -> reference.substring(0, reference.indexOf('?')))
                .forEach(type -> ScopeRules.requireWhole(caller, new Ask(Interaction.SEARCH, type)));
    }
}

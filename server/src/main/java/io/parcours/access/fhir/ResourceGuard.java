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

    ResourceGuard(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
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
        for (int i = 0; i < resources.size(); i++) {
            if (resources.getResource(i) instanceof Resource resource && !maySee(caller, resource)) {
                if (interaction == RestOperationTypeEnum.READ || interaction == RestOperationTypeEnum.VREAD) {
                    throw Refusal.unknown("There is no such resource for this token.");
                }
                resources.setResource(i, null);
            }
        }
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
            Callers.of(request)
                    .map(caller -> caller.scopes().grant(request.getResourceName(), Interaction.READ))
                    .filter(Grant::isLimited)
                    .ifPresent(limited -> keepCovered(history, limited));
        }
    }

    private static void keepCovered(Bundle history, Grant limited) {
        history.getEntry().removeIf(entry -> !entry.hasResource() || !ScopeRules.covers(limited, entry.getResource()));
        history.setTotalElement(null);
        if (history.getEntry().isEmpty()) {
            throw Refusal.unknown("There is no such resource for this token.");
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

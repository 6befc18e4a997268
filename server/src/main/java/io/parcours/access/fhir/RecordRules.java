package io.parcours.access.fhir;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.access.RecordAccess;
import io.parcours.access.RecordTypes;
import io.parcours.access.Viewer;
import io.parcours.fhir.Refusal;
import io.parcours.fhir.RequestFacts;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.StoredResources;
import io.parcours.identity.Caller;
import io.parcours.identity.CallerRole;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Decides about requests that mean one resource of somebody's record, before anything else looks at it: what may not be known is answered as
 * what was never there, whatever is asked of it.
 */
@Component
class RecordRules {

    private final RecordAccess access;
    private final StoredResources resources;

    RecordRules(RecordAccess access, StoredResources resources) {
        this.access = access;
        this.resources = resources;
    }

    /**
     * Leaves the decision's reason on {@code request}, for the audit; the caller is told less.
     *
     * @throws Refusal unknown, if one of {@code asked} means a resource that the caller may not see
     */
    void requireVisible(Caller caller, List<Asked> asked, RequestDetails request) {
        List<Asked> meant = asked.stream()
                .filter(one -> !one.id().isEmpty() && !one.type().isEmpty() && isJudged(one.type()))
                .toList();
        if (meant.isEmpty()) {
            return;
        }
        Set<ResourceId> visible = access.visible(
                Viewer.of(caller),
                meant.stream().map(RecordRules::resource).distinct().toList());
        for (Asked one : meant) {
            if (!visible.contains(resource(one)) && !isFirstWrite(caller, one)) {
                request.getUserData().put(RequestFacts.REASON, access.whyHidden(Viewer.of(caller), resource(one)));
                throw Refusal.unknown();
            }
        }
    }

    /**
     * A system may choose the id of what it writes first; that the id is taken is then all that it learns. One of several who do so at once finds
     * it taken by another who has just written it, and may see it.
     */
    private boolean isFirstWrite(Caller caller, Asked asked) {
        return caller.role() == CallerRole.SYSTEM
                && asked.interaction() == RestOperationTypeEnum.UPDATE
                && (!resources.wasEverThere(resource(asked))
                        || !access.visible(Viewer.of(caller), List.of(resource(asked)))
                                .isEmpty());
    }

    private static boolean isJudged(String type) {
        return !RecordTypes.isOpen(type) && !RecordTypes.isJudgedByItsRoom(type);
    }

    private static ResourceId resource(Asked asked) {
        return new ResourceId(asked.type(), asked.id());
    }
}

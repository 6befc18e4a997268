package io.parcours.access.write;

import io.parcours.access.RecordTypes;
import io.parcours.access.record.AccessFacts;
import io.parcours.fhir.Refusal;
import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceId;
import io.parcours.identity.CallerRole;

/** Whether a caller may write to the directory and the definitions: each organisation what is its own. Pure. */
final class DirectoryRules {

    private DirectoryRules() {}

    static void require(Writing writing, ResourceChange change) {
        CallerRole role = writing.caller().role();
        if (role == CallerRole.ADMINISTRATOR) {
            return;
        }
        if (RecordTypes.isInner(change.type())) {
            throw Refusal.forbidden("A " + change.type() + " is written by an administrator only.");
        }
        if (role == CallerRole.PATIENT || role == CallerRole.RELATED_PERSON || role == CallerRole.PRIVACY_OFFICER) {
            throw Refusal.forbidden("This caller may not write a " + change.type() + ".");
        }
        AccessFacts before = writing.before(change);
        if (before != null && !isOwn(writing, before)) {
            throw Refusal.forbidden("This " + change.type() + " belongs to another organisation.");
        }
    }

    private static boolean isOwn(Writing writing, AccessFacts before) {
        String organization = writing.viewer().organization();
        ResourceId self = writing.caller().fhirUser();
        return organization != null
                && (organization.equals(before.owner())
                        || organization.equals(before.resource().toString())
                        || before.resource().equals(self));
    }
}

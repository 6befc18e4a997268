package io.parcours.access.write;

import io.parcours.access.RecordTypes;
import io.parcours.access.circle.BrokenGlass;
import io.parcours.access.record.AccessFacts;
import io.parcours.consent.ConsentReading;
import io.parcours.fhir.Refusal;
import io.parcours.fhir.ResourceChange;
import io.parcours.identity.CallerRole;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Whether a caller may write what a transaction writes to patients' records. Pure. */
final class WriteRules {

    /** What patients, and relatives with a mandate, write themselves. */
    private static final Set<String> BY_PATIENTS = Set.of(
            "Appointment",
            "AppointmentResponse",
            "QuestionnaireResponse",
            "Communication",
            "Consent",
            "Observation",
            "DocumentReference",
            "Binary",
            "Task");

    /** What decides who is in the circle; not for somebody who is there for the time of an appointment. */
    private static final Set<String> FOR_STANDING_MEMBERS = Set.of("Patient", "CareTeam", "RelatedPerson");

    private WriteRules() {}

    /** @throws Refusal if {@code change} may not be; unknown or invalid in the words for what is not there, if it may not be known */
    static void require(Writing writing, ResourceChange change) {
        if (RecordTypes.isOpen(change.type())) {
            DirectoryRules.require(writing, change);
            return;
        }
        requireRole(writing.caller().role(), change.type());
        requireSilence(change);
        requireNoGlass(writing, change);
        AccessFacts before = writing.before(change);
        AccessFacts after = writing.after(change);
        boolean isHandedOver = before != null && isHandedOver(writing, change, before);
        if (before != null && !isHandedOver) {
            requirePatients(writing, before);
        }
        if (after != null) {
            if (!isHandedOver) {
                requirePatients(writing, after);
            }
            requireSamePatients(before, after);
            requireLabels(writing, change, before);
        }
        requireStanding(writing, change, before == null ? after : before);
        requireConsent(writing, change);
        requireIdentity(writing, change);
    }

    private static void requireRole(CallerRole role, String type) {
        boolean may =
                switch (role) {
                    case ADMINISTRATOR -> false;
                    case PRIVACY_OFFICER -> type.equals("Task");
                    case PATIENT, RELATED_PERSON -> BY_PATIENTS.contains(type);
                    case PRACTITIONER, COORDINATOR, SYSTEM -> true;
                };
        if (!may) {
            throw Refusal.forbidden("This caller may not write a " + type + ".");
        }
    }

    /** A subscription that nobody serves would be a promise; one that is served would have to be judged at every delivery. */
    private static void requireSilence(ResourceChange change) {
        if (change.stored() instanceof Subscription subscription
                && subscription.getStatus() != Subscription.SubscriptionStatus.OFF) {
            throw Refusal.notSupported("Subscriptions are not offered yet; one can be kept with the status off.");
        }
    }

    /** A task that no organisation wrote first opens a record if it tells of a broken glass; only the server makes one that does. */
    private static void requireNoGlass(Writing writing, ResourceChange change) {
        AccessFacts after = writing.after(change);
        boolean becomesGlass = change.stored() instanceof Task task
                && BrokenGlass.isSaidBy(task)
                && !(change.before() instanceof Task before && BrokenGlass.isSaidBy(before));
        if (becomesGlass && after != null && after.owner() == null) {
            throw Refusal.forbidden("A task that tells of a broken glass is written by $break-glass only.");
        }
    }

    private static void requirePatients(Writing writing, AccessFacts facts) {
        if (facts.patients().isEmpty() && isBoundToPatient(writing.caller().role())) {
            throw Refusal.forbidden("What a patient writes must name the patient.");
        }
        for (String patient : facts.patients()) {
            if (!writing.mayWriteFor(patient, facts.resource().type())) {
                throw UnknownReference.refusal("Patient/" + patient);
            }
        }
    }

    private static boolean isBoundToPatient(CallerRole role) {
        return role == CallerRole.PATIENT || role == CallerRole.RELATED_PERSON;
    }

    private static void requireSamePatients(@Nullable AccessFacts before, AccessFacts after) {
        if (before == null
                || before.patients().isEmpty()
                || after.resource().type().equals("Group")) {
            return;
        }
        if (!Set.copyOf(before.patients()).equals(Set.copyOf(after.patients()))) {
            throw Refusal.forbidden(
                    "A " + after.resource().type() + " stays with the patient for whom it was written.");
        }
    }

    /**
     * Somebody to whom a referral was handed over may answer it before being in the circle: the state of the task, and nothing of whom it is
     * for, by whom or about what. So does everybody with the task that tells of a broken glass.
     */
    private static boolean isHandedOver(Writing writing, ResourceChange change, AccessFacts before) {
        boolean inCircle = !before.patients().isEmpty()
                && before.patients().stream()
                        .allMatch(patient ->
                                writing.mayWriteFor(patient, before.resource().type()));
        if (!(change.stored() instanceof Task after) || !(change.before() instanceof Task task)) {
            return false;
        }
        if (inCircle && !BrokenGlass.isSaidBy(task)) {
            return false;
        }
        boolean same = task.getOwner().equalsDeep(after.getOwner())
                && task.getFor().equalsDeep(after.getFor())
                && task.getFocus().equalsDeep(after.getFocus())
                && task.getRequester().equalsDeep(after.getRequester())
                && task.getRestriction().equalsDeep(after.getRestriction())
                && task.getCode().equalsDeep(after.getCode())
                && task.getExecutionPeriod().equalsDeep(after.getExecutionPeriod());
        if (!same) {
            throw Refusal.forbidden("A task that was handed over can be answered, not changed.");
        }
        return true;
    }

    private static void requireStanding(Writing writing, ResourceChange change, @Nullable AccessFacts facts) {
        if (facts != null && FOR_STANDING_MEMBERS.contains(change.type())) {
            for (String patient : facts.patients()) {
                if (!writing.isStanding(patient)) {
                    throw Refusal.forbidden(
                            "Only a standing member of the circle of care may write a " + change.type() + ".");
                }
            }
        }
    }

    /** What others see of a record is for the patient to say. */
    private static void requireConsent(Writing writing, ResourceChange change) {
        boolean privacy = isPrivacy(change.stored()) || isPrivacy(change.before());
        if (privacy) {
            if (!isBoundToPatient(writing.caller().role())) {
                throw Refusal.forbidden(
                        "What others may see of a record is decided by the patient, or by a relative with a mandate.");
            }
            if (change.stored() instanceof Consent consent) {
                ConsentReading.requireHeld(consent);
            }
        }
    }

    private static boolean isPrivacy(@Nullable Resource resource) {
        return resource instanceof Consent consent && ConsentReading.isAboutPrivacy(consent);
    }

    /** Labels that keep others away are taken off by those only who put them there first. */
    private static void requireLabels(Writing writing, ResourceChange change, @Nullable AccessFacts before) {
        AccessFacts after = writing.after(change);
        if (after == null) {
            return;
        }
        List<String> stood = before == null ? List.of() : before.labels();
        boolean taken = !after.labels().containsAll(stood);
        boolean added = !stood.containsAll(after.labels());
        boolean isOwner = before == null
                || before.owner() == null
                || before.owner().equals(writing.viewer().organization());
        if (taken && !isOwner) {
            throw Refusal.forbidden(
                    "A security label can be taken off by the organisation that wrote the resource only.");
        }
        if ((taken || added) && isBoundToPatient(writing.caller().role())) {
            throw Refusal.forbidden("Security labels are not written by patients; a consent says what others may see.");
        }
    }

    private static void requireIdentity(Writing writing, ResourceChange change) {
        if (change.stored() instanceof Patient after && change.before() instanceof Patient before) {
            boolean same = IdentityTraits.of(before).equals(IdentityTraits.of(after));
            if (!same && !writing.isManaging(change.id())) {
                throw Refusal.forbidden(
                        "The national identifier and the managing organisation of a patient are changed by that organisation only.");
            }
        }
    }
}

package io.parcours.access.circle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which somebody is in the circle of care of a patient.
 *
 * @param patient id of the patient
 * @param actor who, as a reference: a person, an organisation, a role, a service or a place
 * @param onBehalf the organisation for which the actor looks after the patient, as a reference
 * @param personal by a broken glass: for the actor alone, not for the organisation
 * @param standing not just for the time of an appointment or a referral
 * @param managing may change by whom the patient is managed, and what proves the identity
 * @param starts from when on; null: since ever
 * @param ends from when on not any more; null: no end is known
 */
record CircleEntry(
        String patient,
        String actor,
        @Nullable String onBehalf,
        boolean personal,
        boolean standing,
        boolean managing,
        @Nullable Instant starts,
        @Nullable Instant ends) {

    static CircleEntry standing(String patient, String actor) {
        return new CircleEntry(patient, actor, null, false, true, false, null, null);
    }

    static CircleEntry managing(String patient, String actor) {
        return new CircleEntry(patient, actor, null, false, true, true, null, null);
    }

    static CircleEntry until(String patient, String actor, @Nullable Instant end) {
        return new CircleEntry(patient, actor, null, false, false, false, null, end);
    }
}

package io.parcours.audit;

import io.parcours.fhir.Refusal;
import io.parcours.identity.Caller;
import io.parcours.identity.CallerRole;

/** Whose events somebody may read. */
public sealed interface Reader {

    /** Events about one patient. */
    record OfPatient(String patient) implements Reader {}

    /** Events of an organisation's people and systems, and events about its patients. */
    record OfOrganization(String organization) implements Reader {}

    /**
     * What {@code caller} may read: patients and relatives what was done with the patient's record; privacy officers what concerns their
     * organisation.
     *
     * @throws Refusal forbidden, for everybody else
     */
    static Reader of(Caller caller) {
        boolean isForThePatient = caller.role() == CallerRole.PATIENT || caller.role() == CallerRole.RELATED_PERSON;
        if (isForThePatient && caller.patient() != null) {
            return new OfPatient(caller.patient().id());
        }
        if (caller.role() == CallerRole.PRIVACY_OFFICER && caller.organization() != null) {
            return new OfOrganization(caller.organization().id());
        }
        throw Refusal.forbidden("Who used a record is told to the patient and to the organisation's privacy officer.");
    }
}

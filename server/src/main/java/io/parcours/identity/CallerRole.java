package io.parcours.identity;

/** In which role somebody calls. */
public enum CallerRole {
    PATIENT,
    /** A caregiver with a mandate for one patient. */
    RELATED_PERSON,
    PRACTITIONER,
    /** A practitioner who plans and chases on behalf of an organisation. */
    COORDINATOR,
    /** Looks after the privacy of an organisation's patients; reads who looked at what, and no clinical data. */
    PRIVACY_OFFICER,
    /** The software of an organisation, without a person. */
    SYSTEM,
    /** Runs the server; sees no clinical data. */
    ADMINISTRATOR
}

package io.parcours.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was done, or tried, and what came of it: one event without its {@link Occasion}.
 *
 * @param action what kind of thing
 * @param type {@link #REST} or {@link #SIGN_IN}
 * @param subtype a code of restful-interaction, or {@link #LOGIN}
 * @param operation name of the operation with its {@code $}; null if it was none
 * @param outcome 0 for success, 4, 8 or 12 for a minor, serious or major failure
 * @param reason why it did not succeed, in one sentence; null only for success
 * @param patient id of the patient whom it concerns; null if it concerns none
 * @param entity what it was done with; null if it was no single resource
 * @param query address and parameters of a search, as sent; null if it was none
 */
public record Happening(
        Action action,
        String type,
        String subtype,
        @Nullable String operation,
        int outcome,
        @Nullable String reason,
        @Nullable String patient,
        @Nullable Entity entity,
        @Nullable String query) {

    public static final String REST = "rest";
    /** DICOM: User Authentication. */
    public static final String SIGN_IN = "110114";
    /** DICOM: Login. */
    public static final String LOGIN = "110122";

    public static final int SUCCESS = 0;
    public static final int MINOR_FAILURE = 4;

    /** The codes of AuditEvent.action. */
    public enum Action {
        C,
        R,
        U,
        D,
        E
    }

    /**
     * A resource, as far as the audit speaks of it.
     *
     * @param version null if no version is meant
     */
    public record Entity(String type, String id, @Nullable Long version) {}

    /** Something that succeeded through REST. */
    public static Happening of(Action action, String interaction) {
        return new Happening(action, REST, interaction, null, SUCCESS, null, null, null, null);
    }

    public Happening by(@Nullable String named) {
        return new Happening(action, type, subtype, named, outcome, reason, patient, entity, query);
    }

    public Happening with(@Nullable Entity touched) {
        return new Happening(action, type, subtype, operation, outcome, reason, patient, touched, query);
    }

    public Happening asking(@Nullable String sent) {
        return new Happening(action, type, subtype, operation, outcome, reason, patient, entity, sent);
    }

    public Happening about(@Nullable String concerned) {
        return new Happening(action, type, subtype, operation, outcome, reason, concerned, entity, query);
    }

    public Happening refused(String why) {
        return new Happening(action, type, subtype, operation, MINOR_FAILURE, why, patient, entity, query);
    }
}

package io.parcours.journey.entry;

import org.jspecify.annotations.Nullable;

/** Who has the ball on an open loop; code system {@code journey-holder} of the guide. Nobody is an alarm in itself. */
public enum HolderKind {
    PATIENT,
    RELATED_PERSON,
    PRACTITIONER,
    TEAM,
    ORGANIZATION,
    NOBODY;

    public String code() {
        return Codes.of(this);
    }

    /** @param type a resource type; null and types that cannot act, such as Device, are {@link #NOBODY} */
    static HolderKind of(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "Patient" -> PATIENT;
            case "RelatedPerson" -> RELATED_PERSON;
            case "Practitioner", "PractitionerRole" -> PRACTITIONER;
            case "CareTeam" -> TEAM;
            case "Organization", "HealthcareService" -> ORGANIZATION;
            default -> NOBODY;
        };
    }
}

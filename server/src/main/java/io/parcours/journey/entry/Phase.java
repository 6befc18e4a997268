package io.parcours.journey.entry;

/** Where an entry stands around the visit; code system {@code journey-phase} of the guide. */
public enum Phase {
    BEFORE,
    VISIT,
    AFTER;

    public String code() {
        return Codes.of(this);
    }
}

package io.parcours.journey.entry;

import java.util.EnumSet;
import java.util.Set;

/** How far an entry has come, the same words for every resource type; code system {@code journey-state} of the guide. */
public enum State {
    PROPOSED,
    PLANNED,
    ACTIVE,
    ON_HOLD,
    DONE,
    CANCELLED,
    MISSED;

    private static final Set<State> CLOSED = EnumSet.of(DONE, CANCELLED, MISSED);

    public String code() {
        return Codes.of(this);
    }

    /** Nothing more will happen to the entry by itself. */
    public boolean isClosed() {
        return CLOSED.contains(this);
    }
}

package io.parcours.journey.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one resource says on the journey. Derived from the resource alone, so that it can be derived again.
 *
 * @param moment the instant at which the entry stands in the order of time
 * @param status the resource's own status code; null if its type has none or it is absent
 * @param organization the organisation whose entry it is; null if the resource names none
 * @param loop what is still expected; null if nothing is
 */
public record JourneyFacts(
        Kind kind,
        Phase phase,
        State state,
        Instant moment,
        Title title,
        @Nullable String status,
        @Nullable Party organization,
        @Nullable OpenLoop loop) {}

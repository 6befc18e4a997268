package io.parcours.audit;

import java.util.UUID;

/** One event as it stands in the table. */
public record RecordedEvent(UUID id, Occasion occasion, Happening happening) {}

package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something is still expected on an entry.
 *
 * @param holder who has the ball; null means nobody
 * @param since instant from which it waits for the holder
 * @param due instant by which it should be done; null if nobody said
 */
public record OpenLoop(
        @Nullable Party holder, Instant since, @Nullable Instant due) {

    public HolderKind holderKind() {
        return holder == null ? HolderKind.NOBODY : HolderKind.of(holder.type());
    }

    static OpenLoop of(Optional<Party> holder, Instant since, Optional<Instant> due) {
        return new OpenLoop(holder.orElse(null), since, due.orElse(null));
    }
}

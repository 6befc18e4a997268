package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Collects the facts of one entry; every rule ends with {@link #done()}. */
final class Draft {

    private final Kind kind;
    private final State state;
    private final Instant updated;
    private final Moments moments;
    private Phase phase = Phase.AFTER;
    private Title title;
    private @Nullable Instant moment;
    private @Nullable String status;
    private @Nullable Party organization;
    private @Nullable OpenLoop loop;

    /** @param updated instant of the resource's last change, used where the resource tells no time of its own */
    Draft(Kind kind, State state, Instant updated, Moments moments) {
        this.kind = kind;
        this.state = state;
        this.updated = updated;
        this.moments = moments;
        this.title = kind.title();
    }

    Draft phase(Phase value) {
        phase = value;
        return this;
    }

    Draft title(Title value) {
        title = value;
        return this;
    }

    Draft status(@Nullable String code) {
        status = code;
        return this;
    }

    Draft organization(Optional<Party> party) {
        organization = party.orElse(null);
        return this;
    }

    /** Places the entry at the start of the first of {@code times} that is given. */
    Draft at(@Nullable Type... times) {
        moment = firstStart(times).orElse(null);
        return this;
    }

    /** Something is expected of {@code holder}, from the start of the first of {@code since} that is given. */
    Draft waitsFor(Optional<Party> holder, Optional<Instant> due, @Nullable Type... since) {
        loop = OpenLoop.of(holder, firstStart(since).orElse(updated), due);
        return this;
    }

    private Optional<Instant> firstStart(@Nullable Type... times) {
        for (Type time : times) {
            Optional<Instant> start = moments.start(time);
            if (start.isPresent()) {
                return start;
            }
        }
        return Optional.empty();
    }

    Optional<JourneyFacts> done() {
        return Optional.of(new JourneyFacts(
                kind, phase, state, moment == null ? updated : moment, title, status, organization, loop));
    }
}

package io.parcours.journey;

import io.parcours.journey.entry.Moments;
import org.springframework.stereotype.Component;

/** How dates without a time of day are read on the journey, in rows and in questions alike. */
@Component
public class JourneyZone {

    private final Moments moments;

    JourneyZone(JourneyProperties properties) {
        this.moments = new Moments(properties.zone());
    }

    public Moments moments() {
        return moments;
    }
}

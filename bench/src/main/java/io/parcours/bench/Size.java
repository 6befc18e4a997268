package io.parcours.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How much work a run does. */
enum Size {

    /** For figures: about twenty minutes. */
    FULL(3, 3, 40, 480, 10, 40, 300, 4, 8, 10_000, Duration.ofMinutes(45)),

    /** For "does it still work": a few minutes, and figures that mean little. */
    SMALL(1, 0, 4, 120, 4, 20, 20, 1, 2, 2_000, Duration.ofMinutes(15));

    /** Starts of each server as the run command does it. */
    final int startsByRunCommand;

    /** Starts of each server with the flags of all other measures. */
    final int startsWithSameFlags;

    /** Synthea patients to load at most. */
    final int syntheaPatients;

    final int lightPatients;
    final int pairs;
    final int requestsInBlock;
    final int warmUpRequests;

    /** Patients with a journey of 1,000 entries. */
    final int journeyPatients;

    final int journeyPairs;

    /** Length of the longest journey. */
    final int longestJourney;

    /** The run is ended after this time, whatever it is doing. */
    final Duration limit;

    Size(
            int startsByRunCommand,
            int startsWithSameFlags,
            int syntheaPatients,
            int lightPatients,
            int pairs,
            int requestsInBlock,
            int warmUpRequests,
            int journeyPatients,
            int journeyPairs,
            int longestJourney,
            Duration limit) {
        this.startsByRunCommand = startsByRunCommand;
        this.startsWithSameFlags = startsWithSameFlags;
        this.syntheaPatients = syntheaPatients;
        this.lightPatients = lightPatients;
        this.pairs = pairs;
        this.requestsInBlock = requestsInBlock;
        this.warmUpRequests = warmUpRequests;
        this.journeyPatients = journeyPatients;
        this.journeyPairs = journeyPairs;
        this.longestJourney = longestJourney;
        this.limit = limit;
    }

    static Size named(String name) {
        return Arrays.stream(values())
                .filter(size -> size.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bench.size is \"full\" or \"small\", not " + name));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

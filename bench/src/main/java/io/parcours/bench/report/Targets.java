package io.parcours.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What Parcours promises of its speed and size, beside a stock server. */
public final class Targets {

    private static final double START_UP = 0.80;
    private static final double MEMORY = 0.90;
    private static final double INGEST = 0.75;
    private static final double JOURNEY_TIMES_FASTER = 20;
    /** A page of the longest journeys may take this much more than one of the shortest before we call it growing. */
    private static final double GROWTH = 1.5;
    /** An answer about codes may take this many times a single read. */
    private static final double CODES = 3;

    private static final double TOKEN = 0.05;
    /** A create that claims a profile may cost this much more than the same create that claims none. */
    private static final double PROFILE = 0.25;

    private Targets() {}

    static List<Target> of(Report report) {
        Estimate journey =
                report.comparison("journey against everything").ratio().inverse();
        CodeAnswer slowest = report.codes().stream()
                .max(Comparator.comparing(answer -> answer.againstRead().mean()))
                .orElseThrow();
        GrowthPoint longest = report.growth().get(report.growth().size() - 1);
        return List.of(
                atMost("start-up to ready, run command", START_UP, report, "start-up, run command"),
                // As it is, it tells mostly how lately the heap was collected and varies by a third between runs.
                atMost(
                        "resident memory after the same load, garbage collected",
                        MEMORY,
                        report,
                        "collected memory after load"),
                atMost("ingest, processor time for one resource", INGEST, report, "ingest cpu"),
                new Target(
                        "journey page of 1,000 entries against the whole of `$everything`",
                        String.format(Locale.ROOT, "at least %.0f times faster", JOURNEY_TIMES_FASTER),
                        interval(journey),
                        journey.mean() >= JOURNEY_TIMES_FASTER),
                new Target(
                        String.format(
                                Locale.ROOT,
                                "journey page at %,d entries against %,d",
                                longest.entries(),
                                report.growth().get(0).entries()),
                        String.format(Locale.ROOT, "at most %.2f times the time", GROWTH),
                        interval(longest.ratio()),
                        longest.ratio().mean() <= GROWTH),
                new Target(
                        "answers about codes, the slowest (" + slowest.question() + "), against a single read",
                        String.format(Locale.ROOT, "at most %.0f times the time", CODES),
                        interval(slowest.againstRead()),
                        slowest.againstRead().mean() <= CODES),
                atMost(
                        "token on a read, time",
                        TOKEN,
                        "the read",
                        report.token().millis()),
                atMost(
                        "token on a read, processor time",
                        TOKEN,
                        "the read",
                        report.token().cpu()),
                profile("time", report, ProfileShare::millis),
                profile("processor time", report, ProfileShare::cpu));
    }

    private static Target atMost(String promise, double limit, Report report, String measure) {
        Estimate ratio = report.comparison(measure).ratio();
        return new Target(
                promise,
                String.format(Locale.ROOT, "at most %.2f of stock", limit),
                interval(ratio),
                ratio.mean() <= limit);
    }

    private static Target profile(String figure, Report report, Function<ProfileShare, Estimate> share) {
        ProfileShare dearest = report.profiles().stream()
                .max(Comparator.comparing(profile -> share.apply(profile).mean()))
                .orElseThrow();
        return atMost(
                "checking a claimed profile, the dearest (" + dearest.type() + "), " + figure,
                PROFILE,
                "the same create without",
                share.apply(dearest));
    }

    private static Target atMost(String promise, double limit, String whole, Estimate share) {
        return new Target(
                promise,
                String.format(Locale.ROOT, "at most %.0f %% of %s", limit * 100, whole),
                percent(share),
                share.mean() <= limit);
    }

    /** For example {@code 2.1 % (1.8 to 2.5)}. */
    static String percent(Estimate share) {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f to %.1f)", share.mean() * 100, share.low() * 100, share.high() * 100);
    }

    /** For example {@code 0.71 (0.69 to 0.74)}. */
    static String interval(Estimate estimate) {
        String format = estimate.mean() >= 10 ? "%.1f" : estimate.mean() >= 0.1 ? "%.2f" : "%.4f";
        if (estimate.pairs() < 2) {
            return String.format(Locale.ROOT, format, estimate.mean()) + " (one pair)";
        }
        return String.format(
                Locale.ROOT,
                format + " (" + format + " to " + format + ")",
                estimate.mean(),
                estimate.low(),
                estimate.high());
    }
}

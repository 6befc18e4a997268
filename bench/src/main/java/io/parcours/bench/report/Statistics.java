package io.parcours.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Medians, percentiles and ratios. */
public final class Statistics {

    private static final int RESAMPLES = 4_000;
    private static final long SEED = 42;

    private Statistics() {}

    public static double median(List<Double> values) {
        return percentile(values, 0.5);
    }

    /** The value below which the given share of the values lies, linear between neighbours. */
    public static double percentile(List<Double> values, double share) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("No values.");
        }
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * The geometric mean of ratios, with the interval that holds it in 95 % of resamplings of the pairs.
     *
     * @param ratios one ratio for each pair, all above zero
     */
    public static Estimate geometricMean(List<Double> ratios) {
        Estimate logarithms = mean(ratios.stream().map(Math::log).toList());
        return new Estimate(
                Math.exp(logarithms.mean()),
                Math.exp(logarithms.low()),
                Math.exp(logarithms.high()),
                logarithms.pairs());
    }

    /** The arithmetic mean of values of either sign, one for each pair, with its interval as above. */
    public static Estimate mean(List<Double> pairs) {
        double[] values = pairs.stream().mapToDouble(Double::doubleValue).toArray();
        Random random = new Random(SEED);
        List<Double> means = IntStream.range(0, RESAMPLES)
                .mapToObj(resample -> IntStream.range(0, values.length)
                        .mapToDouble(draw -> values[random.nextInt(values.length)])
                        .average()
                        .orElseThrow())
                .toList();
        double mean = Arrays.stream(values).average().orElseThrow();
        return new Estimate(mean, percentile(means, 0.025), percentile(means, 0.975), values.length);
    }
}

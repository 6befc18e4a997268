package io.parcours.bench.report;

/**
 * A ratio or a share, and how sure it is.
 *
 * @param mean mean of the pairs; of ratios the geometric one
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param pairs number of pairs
 */
public record Estimate(double mean, double low, double high, int pairs) {

    /** The same ratio read the other way round. */
    public Estimate inverse() {
        return new Estimate(1 / mean, 1 / high, 1 / low, pairs);
    }
}

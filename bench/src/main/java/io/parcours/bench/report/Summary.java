package io.parcours.bench.report;

import java.util.List;

/**
 * The figures of one server in one measure.
 *
 * @param median half of the values are below it
 * @param p95 95 % of the values are below it
 * @param values how many values there are
 */
public record Summary(double median, double p95, int values) {

    public static Summary of(List<Double> values) {
        return new Summary(Statistics.median(values), Statistics.percentile(values, 0.95), values.size());
    }
}

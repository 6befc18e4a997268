package io.parcours.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One measure on both servers; less is better.
 *
 * @param measure name that the targets use
 * @param title what was measured, for people
 * @param unit unit of the summaries
 * @param ours the figures of Parcours
 * @param stock the figures of the stock server
 * @param ratio ours divided by stock, from pairs of neighbouring blocks
 */
public record Comparison(String measure, String title, String unit, Summary ours, Summary stock, Estimate ratio) {

    /**
     * For measures that give several values for each block.
     *
     * @param ours all single values of Parcours
     * @param stock all single values of the stock server
     * @param pairsOurs one value for each block of Parcours
     * @param pairsStock one value for each block of the stock server, in the same order
     */
    public static Comparison of(
            String measure,
            String title,
            String unit,
            List<Double> ours,
            List<Double> stock,
            List<Double> pairsOurs,
            List<Double> pairsStock) {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < pairsOurs.size(); pair++) {
            ratios.add(pairsOurs.get(pair) / pairsStock.get(pair));
        }
        return new Comparison(
                measure, title, unit, Summary.of(ours), Summary.of(stock), Statistics.geometricMean(ratios));
    }

    /** For measures that give one value for each block. */
    public static Comparison of(String measure, String title, String unit, List<Double> ours, List<Double> stock) {
        return of(measure, title, unit, ours, stock, ours, stock);
    }
}

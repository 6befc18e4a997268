package io.parcours.bench.report;

import java.util.List;
import java.util.Map;

/**
 * All that a run found.
 *
 * @param size "full", or "small" for a smoke run whose figures mean little
 * @param facts the machine, the versions
 * @param loads what was loaded, and other circumstances
 * @param comparisons every measure on both servers
 * @param growth the journey page by length of the journey
 * @param codes questions about codes beside a single read
 * @param token what checking an access token costs on a read
 * @param profiles what checking a claimed profile costs on a create
 */
public record Report(
        String size,
        Map<String, String> facts,
        Map<String, String> loads,
        List<Comparison> comparisons,
        List<GrowthPoint> growth,
        List<CodeAnswer> codes,
        TokenShare token,
        List<ProfileShare> profiles) {

    /** The comparison of the given measure. */
    public Comparison comparison(String measure) {
        return comparisons.stream()
                .filter(comparison -> comparison.measure().equals(measure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not measured: " + measure));
    }
}

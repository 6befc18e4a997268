package io.parcours.bench.measures;

import io.parcours.bench.patients.JourneyPatient;
import io.parcours.bench.report.Estimate;
import io.parcours.bench.report.GrowthPoint;
import io.parcours.bench.report.Statistics;
import io.parcours.bench.report.Summary;
import io.parcours.bench.requests.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Does a page of a long journey cost more than a page of a short one? Blocks of each length in turns, on Parcours alone. */
public final class JourneyGrowth {

    private static final int REPETITIONS = 20;
    private static final int WARM_UP = 40;

    private final Contender ours;
    private final int rounds;

    public JourneyGrowth(Contender ours, int rounds) {
        this.ours = ours;
        this.rounds = rounds;
    }

    /**
     * Measures each length.
     *
     * @param byLength patients of each length
     * @return a point for each length, each compared with the shortest
     */
    public List<GrowthPoint> run(SortedMap<Integer, List<JourneyPatient>> byLength) {
        SortedMap<Integer, List<Block>> blocks = new TreeMap<>();
        byLength.forEach((length, patients) -> {
            Block.run(ours, JourneyPages.firstPage(patients), 0, WARM_UP);
            blocks.put(length, new ArrayList<>());
        });
        for (int round = 0; round < rounds; round++) {
            List<Integer> turns = new ArrayList<>(byLength.keySet());
            if (round % 2 == 1) {
                Collections.reverse(turns);
            }
            for (int length : turns) {
                Operation page = JourneyPages.firstPage(byLength.getOrDefault(length, List.of()));
                Block block = Block.run(ours, page, round * REPETITIONS, REPETITIONS);
                blocks.computeIfAbsent(length, none -> new ArrayList<>()).add(block);
            }
        }
        List<Block> shortest = blocks.getOrDefault(blocks.firstKey(), List.of());
        return blocks.entrySet().stream()
                .map(entry -> point(entry.getKey(), entry.getValue(), shortest))
                .toList();
    }

    private static GrowthPoint point(int length, List<Block> blocks, List<Block> shortest) {
        List<Double> millis =
                blocks.stream().flatMap(block -> block.millis().stream()).toList();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < blocks.size(); round++) {
            ratios.add(blocks.get(round).median() / shortest.get(round).median());
        }
        Estimate ratio = Statistics.geometricMean(ratios);
        return new GrowthPoint(length, Summary.of(millis), ratio);
    }
}

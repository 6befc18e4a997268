package io.parcours.bench.measures;

import io.parcours.bench.report.Comparison;
import io.parcours.bench.requests.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Runs an operation on both servers in turns and compares.
 *
 * <p>The processor time of a very short block can be zero on the kernel's clock; half a tick stands in for it then.
 */
final class Turns {

    private static final double HALF_A_TICK = 5;

    private final Pair<Contender> contenders;
    private final int pairs;

    Turns(Pair<Contender> contenders, int pairs) {
        this.contenders = contenders;
        this.pairs = pairs;
    }

    /** The same operation the same number of times on both; warm-up repetitions come first and are not counted. */
    List<Comparison> compare(String measure, String title, Operation operation, int repetitions, int warmUp) {
        return compare(
                measure,
                title,
                new Pair<>(operation, operation),
                new Pair<>(repetitions, repetitions),
                new Pair<>(warmUp, warmUp));
    }

    /**
     * An operation of its own for each server.
     *
     * @return the comparison of the waiting times, and of the processor times
     */
    List<Comparison> compare(
            String measure, String title, Pair<Operation> operations, Pair<Integer> repetitions, Pair<Integer> warmUp) {
        for (Side side : Side.values()) {
            // Warm-up requests may repeat themselves, and must do the full work all the same.
            contenders.of(side).client().wantFresh(true);
            Block.run(contenders.of(side), operations.of(side), 0, warmUp.of(side));
            contenders.of(side).client().wantFresh(false);
        }
        Map<Side, List<Block>> blocks = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            blocks.put(side, new ArrayList<>());
        }
        for (int pair = 0; pair < pairs; pair++) {
            for (Side side : Side.turns(pair)) {
                int times = repetitions.of(side);
                int first = warmUp.of(side) + pair * times;
                Block block = Block.run(contenders.of(side), operations.of(side), first, times);
                blocks.computeIfAbsent(side, none -> new ArrayList<>()).add(block);
            }
        }
        Pair<List<Block>> all = Pair.of(side -> blocks.getOrDefault(side, List.of()));
        return List.of(
                Comparison.of(
                        measure,
                        title,
                        "ms",
                        millis(all.ours()),
                        millis(all.stock()),
                        medians(all.ours()),
                        medians(all.stock())),
                Comparison.of(
                        measure + " cpu",
                        title + ", processor time",
                        "CPU-ms",
                        cpu(all.ours(), repetitions.ours()),
                        cpu(all.stock(), repetitions.stock())));
    }

    private static List<Double> millis(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block.millis().stream()).toList();
    }

    private static List<Double> medians(List<Block> blocks) {
        return blocks.stream().map(Block::median).toList();
    }

    private static List<Double> cpu(List<Block> blocks, int repetitions) {
        return blocks.stream()
                .map(block -> Math.max(block.cpuMillisEach(), HALF_A_TICK / repetitions))
                .toList();
    }
}

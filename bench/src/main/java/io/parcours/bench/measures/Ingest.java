package io.parcours.bench.measures;

import com.fasterxml.jackson.databind.JsonNode;
import io.parcours.bench.patients.Load;
import io.parcours.bench.report.Comparison;
import io.parcours.bench.requests.WrongAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Loads transaction Bundles with one client, the same ones into both servers, and keeps account of what is stored. */
public final class Ingest {

    private static final int SHUFFLE_SEED = 42;

    private final Pair<Contender> contenders;
    private final Pair<List<String>> stored = Pair.of(side -> new ArrayList<>());
    private final List<String> storedByUsAlone = new ArrayList<>();
    private final Pair<List<Double>> millisEach = Pair.of(side -> new ArrayList<>());
    private final Pair<List<Double>> cpuMillisEach = Pair.of(side -> new ArrayList<>());
    private final Pair<double[]> totals = Pair.of(side -> new double[1]);
    private int measuredResources;
    private int turn;

    public Ingest(Pair<Contender> contenders) {
        this.contenders = contenders;
    }

    /** Loads into Parcours only, unmeasured. */
    public void oursAlone(Load load) {
        send(Side.OURS, load, storedByUsAlone);
    }

    private void both(Side side, Load load) {
        send(side, load, stored.of(side));
    }

    private void send(Side side, Load load, List<String> account) {
        JsonNode answer =
                contenders.of(side).client().post("", load.body()).expect(200).json();
        WrongAnswer.unless(load.entries(), answer.path("entry").size(), load.name());
        for (JsonNode entry : answer.path("entry")) {
            JsonNode response = entry.path("response");
            String status = response.path("status").asText();
            if (!status.startsWith("201")) {
                throw new WrongAnswer(load.name() + ": an entry was answered " + response);
            }
            account.add(response.path("location").asText().replaceFirst("/_history/.*", ""));
        }
    }

    /** Loads into both, unmeasured: groundwork and warm-up. */
    public void unmeasured(Load load) {
        for (Side side : Side.turns(turn++)) {
            both(side, load);
        }
    }

    /** Loads into both, one after the other, and keeps the figures. */
    public void measured(Supplier<Load> source) {
        Load load = source.get();
        measuredResources += load.entries();
        for (Side side : Side.turns(turn++)) {
            Block block = Block.run(contenders.of(side), (client, index) -> both(side, load), 0, 1);
            totals.of(side)[0] += block.median();
            millisEach.of(side).add(block.median() / load.entries());
            cpuMillisEach.of(side).add(block.cpuMillisEach() / load.entries());
        }
    }

    public List<Comparison> comparisons() {
        return List.of(
                Comparison.of(
                        "ingest",
                        "transaction Bundles of Synthea, time for one resource",
                        "ms",
                        millisEach.ours(),
                        millisEach.stock()),
                Comparison.of(
                        "ingest cpu",
                        "transaction Bundles of Synthea, processor time for one resource",
                        "CPU-ms",
                        cpuMillisEach.ours(),
                        cpuMillisEach.stock()));
    }

    /** Resources that each server stored in a second, over all measured Bundles. */
    public Pair<Double> resourcesPerSecond() {
        return Pair.of(side -> measuredResources / (totals.of(side)[0] / 1_000));
    }

    public int measuredResources() {
        return measuredResources;
    }

    /** {@code Type/id} of everything that both servers hold, in the same random order. */
    public Pair<List<String>> storedInRandomOrder() {
        return Pair.of(side -> {
            List<String> shuffled = new ArrayList<>(stored.of(side));
            Collections.shuffle(shuffled, new Random(SHUFFLE_SEED));
            return shuffled;
        });
    }

    /** Asks both servers how many resources of each type they hold, and ends the run when it is not what was loaded. */
    public void verifyCounts() {
        for (Side side : Side.values()) {
            var counts = new TreeMap<String, Integer>();
            List<String> all = new ArrayList<>(stored.of(side));
            all.addAll(side == Side.OURS ? storedByUsAlone : List.of());
            for (String reference : all) {
                counts.merge(reference.substring(0, reference.indexOf('/')), 1, Integer::sum);
            }
            counts.forEach((type, count) -> {
                JsonNode bundle = contenders
                        .of(side)
                        .client()
                        .get(type + "?_summary=count")
                        .expect(200)
                        .json();
                WrongAnswer.unless(count, bundle.path("total").asInt(), "count of " + type + " on " + side);
            });
        }
    }
}

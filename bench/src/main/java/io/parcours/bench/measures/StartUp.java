package io.parcours.bench.measures;

import io.parcours.bench.machine.GarbageCollection;
import io.parcours.bench.machine.Launch;
import io.parcours.bench.machine.ProcessFigures;
import io.parcours.bench.machine.ServerProcess;
import io.parcours.bench.report.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Time from the start of the process to ready, and the memory it takes then; the database is there and migrated. */
public final class StartUp {

    /** Memory is read when the work that begins at readiness is over. */
    private static final long SETTLING_MILLIS = 5_000;

    private static final int ARCHIVE_SECONDS = 180;

    private final Pair<Launch> launches;

    public StartUp(Pair<Launch> launches) {
        this.launches = launches;
    }

    /** The first start, which creates the tables; in seconds for each server. */
    public Pair<Double> first(Pair<List<String>> flags) throws IOException, InterruptedException {
        return new Pair<>(
                measure(Side.OURS, flags).readySeconds(),
                measure(Side.STOCK, flags).readySeconds());
    }

    /**
     * Starts our server and lets it run until it has made its archive of classes, from which later starts take them.
     *
     * @throws IllegalStateException if there is none after three minutes
     */
    public void leaveRunning(List<String> flags, Path archive) throws IOException, InterruptedException {
        Files.deleteIfExists(archive);
        try (ServerProcess server = ServerProcess.start(launches.ours(), flags)) {
            for (int second = 0; !Files.exists(archive); second++) {
                if (second > ARCHIVE_SECONDS) {
                    throw new IllegalStateException(server.pid() + " made no archive of its classes.");
                }
                Thread.sleep(1_000);
            }
        }
    }

    /**
     * Starts the servers in turns.
     *
     * @param variant what the flags stand for
     * @param rounds starts of each server
     * @return comparisons of the time and the processor time in seconds, and of the resident memory in MiB, as it is and collected
     */
    public List<Comparison> compare(String variant, Pair<List<String>> flags, int rounds)
            throws IOException, InterruptedException {
        Pair<List<Start>> starts = Pair.of(side -> new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            for (Side side : Side.turns(round)) {
                starts.of(side).add(measure(side, flags));
            }
        }
        return List.of(
                comparison(starts, "start-up", "start-up to ready", variant, "s", Start::readySeconds),
                comparison(
                        starts,
                        "start-up cpu",
                        "start-up to ready, processor time",
                        variant,
                        "CPU-s",
                        Start::cpuSeconds),
                comparison(
                        starts, "memory when ready", "resident memory when ready", variant, "MiB", Start::residentMib),
                comparison(
                        starts,
                        "collected memory when ready",
                        "resident memory when ready, garbage collected",
                        variant,
                        "MiB",
                        Start::collectedMib));
    }

    private static Comparison comparison(
            Pair<List<Start>> starts,
            String measure,
            String title,
            String variant,
            String unit,
            ToDoubleFunction<Start> figure) {
        Pair<List<Double>> figures = Pair.of(
                side -> starts.of(side).stream().map(figure::applyAsDouble).toList());
        return Comparison.of(measure + ", " + variant, title + ", " + variant, unit, figures.ours(), figures.stock());
    }

    private Start measure(Side side, Pair<List<String>> flags) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(launches.of(side), flags.of(side))) {
            double cpuSeconds = ProcessFigures.cpuMillis(server.pid()) / 1_000.0;
            Thread.sleep(SETTLING_MILLIS);
            double residentMib = ProcessFigures.residentMib(server.pid());
            GarbageCollection.in(server.pid());
            return new Start(server.readySeconds(), cpuSeconds, residentMib, ProcessFigures.residentMib(server.pid()));
        }
    }

    private record Start(double readySeconds, double cpuSeconds, double residentMib, double collectedMib) {}
}

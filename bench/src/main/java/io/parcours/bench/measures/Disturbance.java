package io.parcours.bench.measures;

import io.parcours.bench.machine.ProcessFigures;
import java.util.List;
import java.util.Locale;

/** How much of the machine went to programs that are no part of the comparison: figures of a busy machine are worth less. */
public final class Disturbance {

    private final List<Contender> contenders;
    private final long begin = System.nanoTime();
    private final long usedBefore;
    private final long stolenBefore;

    private Disturbance(List<Contender> contenders) {
        this.contenders = contenders;
        this.usedBefore = usedByOthers();
        this.stolenBefore = ProcessFigures.machineMillis(true);
    }

    public static Disturbance watch(Contender... contenders) {
        return new Disturbance(List.of(contenders));
    }

    /** For example {@code 3 % used, 0 % stolen by the host}. */
    public String soFar() {
        double capacity =
                (System.nanoTime() - begin) / 1e6 * Runtime.getRuntime().availableProcessors();
        return String.format(
                Locale.ROOT,
                "%.0f %% used, %.0f %% stolen by the host",
                100 * (usedByOthers() - usedBefore) / capacity,
                100 * (ProcessFigures.machineMillis(true) - stolenBefore) / capacity);
    }

    private long usedByOthers() {
        long known = ProcessFigures.cpuMillis(ProcessHandle.current().pid());
        for (Contender contender : contenders) {
            known += contender.cpuMillis();
        }
        return ProcessFigures.machineMillis(false) - known;
    }
}

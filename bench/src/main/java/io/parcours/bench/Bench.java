package io.parcours.bench;

import io.parcours.bench.machine.DatabaseCluster;
import io.parcours.bench.machine.Launch;
import io.parcours.bench.machine.MachineFacts;
import io.parcours.bench.machine.ServerProcess;
import io.parcours.bench.measures.Contender;
import io.parcours.bench.measures.Pair;
import io.parcours.bench.measures.StartUp;
import io.parcours.bench.report.Comparison;
import io.parcours.bench.report.Report;
import io.parcours.bench.report.ReportFiles;
import io.parcours.bench.report.Target;
import io.parcours.bench.requests.SystemToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The whole run, from two empty databases to a report. */
public final class Bench {

    private final Size size;
    private final Workplace workplace;
    private final Map<String, String> circumstances = new LinkedHashMap<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    private Bench(Size size, Workplace workplace) {
        this.size = size;
        this.workplace = workplace;
    }

    /**
     * Runs it.
     *
     * @param arguments "full" or "small", and the folder of this module */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Size size = Size.named(arguments[0]);
        RunGuard.watch(size.limit);
        Report report = new Bench(size, new Workplace(Path.of(arguments[1]).toAbsolutePath())).run();
        List<Target> targets = ReportFiles.write(report, Path.of(arguments[1]).resolve("report"));
        for (Target target : targets) {
            Progress.say((target.kept() ? "kept:   " : "missed: ") + target.promise() + ", " + target.wanted()
                    + ", measured " + target.measured());
        }
        // Client threads of the JDK would keep the process for a while.
        System.exit(0);
    }

    private Report run() throws IOException, InterruptedException {
        Pair<DatabaseCluster> databases = workplace.startDatabases();
        try {
            Map<String, String> facts = MachineFacts.of(databases.ours(), workplace.repository());
            Pair<Launch> launches = workplace.launches(databases);
            measureStartUp(launches);
            Progress.say("starting both for the work");
            try (ServerProcess ours =
                            ServerProcess.start(launches.ours(), JvmFlags.same().ours());
                    ServerProcess stock = ServerProcess.start(
                            launches.stock(), JvmFlags.same().stock())) {
                var token = new SystemToken(ours.fhir(), workplace.data());
                var contenders = new Pair<>(
                        new Contender(ours, databases.ours(), token),
                        new Contender(stock, databases.stock(), () -> ""));
                var work = new Work(size, contenders, workplace.synthea());
                Work.Outcome outcome = work.run();
                comparisons.addAll(outcome.comparisons());
                circumstances.putAll(outcome.circumstances());
                return new Report(
                        size.toString(),
                        facts,
                        circumstances,
                        comparisons,
                        outcome.growth(),
                        outcome.codes(),
                        outcome.token(),
                        outcome.profiles());
            }
        } finally {
            databases.ours().close();
            databases.stock().close();
        }
    }

    private void measureStartUp(Pair<Launch> launches) throws IOException, InterruptedException {
        var runCommand = JvmFlags.runCommand(workplace.serverPom());
        var startUp = new StartUp(launches);
        Progress.say("first starts, on empty databases");
        Pair<Double> first = startUp.first(JvmFlags.same());
        circumstances.put(
                "first start, on an empty database",
                String.format(Locale.ROOT, "Parcours %.1f s, stock %.1f s", first.ours(), first.stock()));
        circumstances.put(
                "flags of the run command", runCommand.ours() + " for Parcours, " + runCommand.stock() + " for stock");
        circumstances.put("flags of all other measures", JvmFlags.same().ours() + " for both");
        Progress.say("a start by the run command that is left running for a while, as a newcomer's is");
        startUp.leaveRunning(runCommand.ours(), workplace.classArchive());
        Progress.say("starts by the run command");
        comparisons.addAll(startUp.compare("run command", runCommand, size.startsByRunCommand));
        if (size.startsWithSameFlags > 0) {
            Progress.say("starts with the same flags");
            comparisons.addAll(startUp.compare("same flags", JvmFlags.same(), size.startsWithSameFlags));
        }
    }
}

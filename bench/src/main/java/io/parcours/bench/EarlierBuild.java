package io.parcours.bench;

import io.parcours.bench.machine.DatabaseCluster;
import io.parcours.bench.machine.Launch;
import io.parcours.bench.machine.ServerProcess;
import io.parcours.bench.measures.Contender;
import io.parcours.bench.measures.Ingest;
import io.parcours.bench.measures.Pair;
import io.parcours.bench.measures.SingleRequests;
import io.parcours.bench.patients.LightPatients;
import io.parcours.bench.report.Comparison;
import io.parcours.bench.requests.SystemToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * This build beside an earlier one, in single requests: what an ability costs that came in between. Then the same requests of this build once
 * more, with a million rows more in the circles of care.
 */
public final class EarlierBuild {

    private static final String MILLION_ROWS = """
            insert into access_circle (patient, actor, personal, standing, managing, source_type, source_id)
            select 'somebody-' || (number / 4), 'Organization/' || (number % 1000), false, true, false, 'CareTeam', 'made-up-' || number
              from generate_series(1, 1000000) as number
            """;

    private EarlierBuild() {}

    /**
     * Runs it, and says what it saw.
     *
     * @param arguments "full" or "small", the folder of this module, and the earlier build's classes as a jar
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Size size = Size.named(arguments[0]);
        RunGuard.watch(size.limit);
        var workplace = new Workplace(Path.of(arguments[1]).toAbsolutePath());
        Pair<DatabaseCluster> databases = workplace.startDatabases();
        try {
            Pair<Launch> launches =
                    workplace.launches(databases, Path.of(arguments[2]).toAbsolutePath());
            try (ServerProcess now =
                            ServerProcess.start(launches.ours(), JvmFlags.same().ours());
                    ServerProcess earlier = ServerProcess.start(
                            launches.stock(), JvmFlags.same().ours())) {
                compare(
                        size,
                        databases,
                        new Pair<>(
                                new Contender(now, databases.ours(), new SystemToken(now.fhir(), workplace.data())),
                                new Contender(
                                        earlier,
                                        databases.stock(),
                                        new SystemToken(earlier.fhir(), workplace.earlierData()))));
            }
        } finally {
            databases.ours().close();
            databases.stock().close();
        }
        System.exit(0);
    }

    private static void compare(Size size, Pair<DatabaseCluster> databases, Pair<Contender> contenders) {
        var patients = new LightPatients(size.lightPatients);
        var ingest = new Ingest(contenders);
        patients.loads().forEach(ingest::unmeasured);
        Pair<List<String>> stored = ingest.storedInRandomOrder();
        databases.ours().settle();
        databases.stock().settle();
        Progress.say("this build beside the earlier one");
        say(requests(size, contenders, patients).run(stored));
        Progress.say("the same with a million rows more in the circles of care");
        databases.ours().execute(MILLION_ROWS);
        databases.ours().settle();
        say(requests(size, contenders, patients).run(stored));
    }

    private static SingleRequests requests(Size size, Pair<Contender> contenders, LightPatients patients) {
        return new SingleRequests(contenders, patients, size.pairs, size.requestsInBlock, size.warmUpRequests);
    }

    private static void say(List<Comparison> comparisons) {
        for (Comparison comparison : comparisons) {
            Progress.say(String.format(
                    Locale.ROOT,
                    "%s: now %s, earlier %s %s; ratio %.2f (%.2f to %.2f)",
                    comparison.title(),
                    String.format(Locale.ROOT, "%.2f", comparison.ours().median()),
                    String.format(Locale.ROOT, "%.2f", comparison.stock().median()),
                    comparison.unit(),
                    comparison.ratio().mean(),
                    comparison.ratio().low(),
                    comparison.ratio().high()));
        }
    }
}

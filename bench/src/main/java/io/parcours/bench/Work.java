package io.parcours.bench;

import io.parcours.bench.measures.CodeQuestions;
import io.parcours.bench.measures.Contender;
import io.parcours.bench.measures.Disturbance;
import io.parcours.bench.measures.Ingest;
import io.parcours.bench.measures.JourneyGrowth;
import io.parcours.bench.measures.JourneyPages;
import io.parcours.bench.measures.Pair;
import io.parcours.bench.measures.ProfileCost;
import io.parcours.bench.measures.Side;
import io.parcours.bench.measures.SingleRequests;
import io.parcours.bench.measures.TokenCost;
import io.parcours.bench.patients.JourneyPatient;
import io.parcours.bench.patients.LightPatients;
import io.parcours.bench.patients.SyntheaFiles;
import io.parcours.bench.report.CodeAnswer;
import io.parcours.bench.report.Comparison;
import io.parcours.bench.report.GrowthPoint;
import io.parcours.bench.report.ProfileShare;
import io.parcours.bench.report.TokenShare;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Loading and asking, on two servers that run already. */
final class Work {

    private static final int COMPARED_JOURNEY = 1_000;
    private static final int SHORT_JOURNEY = 100;

    private final Size size;
    private final Pair<Contender> contenders;
    private final Path synthea;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final Map<String, String> circumstances = new LinkedHashMap<>();

    Work(Size size, Pair<Contender> contenders, Path synthea) {
        this.size = size;
        this.contenders = contenders;
        this.synthea = synthea;
    }

    record Outcome(
            List<Comparison> comparisons,
            List<GrowthPoint> growth,
            List<CodeAnswer> codes,
            TokenShare token,
            List<ProfileShare> profiles,
            Map<String, String> circumstances) {}

    Outcome run() throws IOException {
        var disturbance = Disturbance.watch(contenders.ours(), contenders.stock());
        var light = new LightPatients(size.lightPatients);
        var compared = JourneyPatient.patients(size.journeyPatients, COMPARED_JOURNEY);
        var byLength = new TreeMap<Integer, List<JourneyPatient>>();
        byLength.put(SHORT_JOURNEY, JourneyPatient.patients(size.journeyPatients, SHORT_JOURNEY));
        byLength.put(COMPARED_JOURNEY, compared);
        byLength.put(size.longestJourney, JourneyPatient.patients(1, size.longestJourney));

        Ingest ingest = load(light, compared);
        Progress.say("single requests");
        comparisons.addAll(new SingleRequests(contenders, light, size.pairs, size.requestsInBlock, size.warmUpRequests)
                .run(ingest.storedInRandomOrder()));
        Progress.say("journeys against $everything and searches");
        comparisons.addAll(new JourneyPages(contenders, size.journeyPairs).compare(compared));
        memory("memory after load", "resident memory after loading and all requests");
        contenders.ours().collectGarbage();
        contenders.stock().collectGarbage();
        memory("collected memory after load", "resident memory after loading and all requests, garbage collected");
        Progress.say("short and long journeys on Parcours alone");
        JourneyPatient.loads(byLength.getOrDefault(SHORT_JOURNEY, List.of())).forEach(ingest::oursAlone);
        JourneyPatient.loads(byLength.getOrDefault(size.longestJourney, List.of()))
                .forEach(ingest::oursAlone);
        contenders.ours().database().settle();
        List<GrowthPoint> growth = new JourneyGrowth(contenders.ours(), size.pairs).run(byLength);
        Progress.say("questions about codes on Parcours alone");
        List<CodeAnswer> codes = new CodeQuestions(contenders.ours(), size.pairs)
                .run(ingest.storedInRandomOrder().ours());
        Progress.say("the cost of a token on Parcours alone");
        TokenShare token = new TokenCost(contenders.ours(), size.pairs)
                .run(ingest.storedInRandomOrder().ours());
        Progress.say("the cost of claiming a profile on Parcours alone");
        List<ProfileShare> profiles = new ProfileCost(contenders.ours(), light, size.pairs).run();
        circumstances.put("other programs, share of the machine during the work", disturbance.soFar());
        return new Outcome(comparisons, growth, codes, token, profiles, circumstances);
    }

    private Ingest load(LightPatients light, List<JourneyPatient> compared) throws IOException {
        SyntheaFiles files = SyntheaFiles.in(synthea, size.syntheaPatients);
        var ingest = new Ingest(contenders);
        Progress.say("loading hospitals, practitioners and made-up patients; the servers warm up");
        files.groundwork().forEach(file -> ingest.unmeasured(SyntheaFiles.load(file)));
        light.loads().forEach(ingest::unmeasured);
        JourneyPatient.loads(compared).forEach(ingest::unmeasured);
        Progress.say("loading " + files.patients().size() + " patients of Synthea, measured");
        files.patients().forEach(file -> ingest.measured(() -> SyntheaFiles.load(file)));
        ingest.verifyCounts();
        comparisons.addAll(ingest.comparisons());
        memory("memory after ingest", "resident memory after loading");
        Pair<Double> speed = ingest.resourcesPerSecond();
        circumstances.put(
                "ingest of " + files.patients().size() + " Synthea patients, " + ingest.measuredResources()
                        + " resources",
                String.format(
                        Locale.ROOT, "Parcours %.0f resources/s, stock %.0f resources/s", speed.ours(), speed.stock()));
        for (Side side : Side.values()) {
            contenders.of(side).database().settle();
        }
        circumstances.put(
                "database after loading",
                String.format(
                        Locale.ROOT,
                        "Parcours %.0f MiB, stock %.0f MiB",
                        contenders.ours().database().size() / 1024.0 / 1024.0,
                        contenders.stock().database().size() / 1024.0 / 1024.0));
        return ingest;
    }

    /** Both have done the same by now, but for the journey pages, which only Parcours has. */
    private void memory(String measure, String title) {
        comparisons.add(Comparison.of(
                measure,
                title,
                "MiB",
                List.of(contenders.ours().residentMib()),
                List.of(contenders.stock().residentMib())));
    }
}

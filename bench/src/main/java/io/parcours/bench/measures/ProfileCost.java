package io.parcours.bench.measures;

import io.parcours.bench.patients.GuideResource;
import io.parcours.bench.patients.LightPatients;
import io.parcours.bench.report.ProfileShare;
import io.parcours.bench.report.Statistics;
import io.parcours.bench.report.Summary;
import io.parcours.bench.requests.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What checking a claimed profile costs on a create, on Parcours alone: blocks of creates that claim it and of the same creates that claim
 * nothing, in turns.
 */
public final class ProfileCost {

    private static final int CREATES = 100;
    /** Checking has much code to warm up, more than other requests. */
    private static final int WARM_UP = 1_000;

    private final Contender ours;
    private final LightPatients patients;
    private final int rounds;
    private int next;

    public ProfileCost(Contender ours, LightPatients patients, int rounds) {
        this.ours = ours;
        this.patients = patients;
        this.rounds = rounds;
    }

    private record Round(Block claiming, Block plain) {

        double share(ToDoubleFunction<Block> figure) {
            return figure.applyAsDouble(claiming) / figure.applyAsDouble(plain) - 1;
        }
    }

    /** One result for each type. */
    public List<ProfileShare> run() {
        return GuideResource.about(patients).stream().map(this::measure).toList();
    }

    private ProfileShare measure(GuideResource resource) {
        onlyTheClaimIsHeldTo(resource);
        Operation claiming = (client, index) ->
                client.post(resource.type(), resource.claiming(index)).expect(201);
        Operation plain = (client, index) ->
                client.post(resource.type(), resource.plain(index)).expect(201);
        creates(claiming, WARM_UP);
        creates(plain, WARM_UP);
        List<Round> all = new ArrayList<>();
        for (int number = 0; number < rounds; number++) {
            all.add(round(claiming, plain, number % 2 == 0));
        }
        return new ProfileShare(
                resource.type(),
                millis(all.stream().map(Round::claiming).toList()),
                millis(all.stream().map(Round::plain).toList()),
                Statistics.mean(
                        all.stream().map(round -> round.share(Block::median)).toList()),
                Statistics.mean(all.stream()
                        .map(round -> round.share(Block::cpuMillisEach))
                        .toList()));
    }

    /** Without this, a server that checks nothing would look good. */
    private void onlyTheClaimIsHeldTo(GuideResource resource) {
        ours.client().post(resource.type(), resource.lying(next++)).expect(422);
        ours.client().post(resource.type(), resource.breaking(next++)).expect(201);
    }

    private Round round(Operation claiming, Operation plain, boolean isClaimingFirst) {
        if (isClaimingFirst) {
            Block first = creates(claiming, CREATES);
            return new Round(first, creates(plain, CREATES));
        }
        Block first = creates(plain, CREATES);
        return new Round(creates(claiming, CREATES), first);
    }

    private Block creates(Operation operation, int times) {
        Block block = Block.run(ours, operation, next, times);
        next += times;
        return block;
    }

    private static Summary millis(List<Block> blocks) {
        return Summary.of(
                blocks.stream().flatMap(block -> block.millis().stream()).toList());
    }
}

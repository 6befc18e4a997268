package io.parcours.bench.measures;

import io.parcours.bench.report.Statistics;
import io.parcours.bench.report.Summary;
import io.parcours.bench.report.TokenShare;
import io.parcours.bench.requests.FhirClient;
import io.parcours.bench.requests.Operation;
import io.parcours.bench.requests.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What checking an access token costs on a read, on Parcours alone.
 *
 * <p>No read is answered without a token. A small public document is: with a token, which is checked there as on a read, and without. The
 * difference is the token's cost; it is set against reads by id in the same round.
 */
public final class TokenCost {

    private static final String DOCUMENT = ".well-known/smart-configuration";
    /** Documents take a fraction of a read, and the kernel's clock of processor time is coarse. */
    private static final int DOCUMENTS = 600;

    private static final int READS = 200;

    private final Contender ours;
    private final Contender withoutToken;
    private final int rounds;

    public TokenCost(Contender ours, int rounds) {
        this.ours = ours;
        this.withoutToken = new Contender(
                ours.process(), ours.database(), new FhirClient(ours.process().fhir(), () -> ""));
        this.rounds = rounds;
    }

    private record Round(Block with, Block without, Block read) {

        double share(ToDoubleFunction<Block> figure) {
            return (figure.applyAsDouble(with) - figure.applyAsDouble(without)) / figure.applyAsDouble(read);
        }
    }

    /** @param stored {@code Type/id} of loaded resources */
    public TokenShare run(List<String> stored) {
        Operation read = SingleRequests.read(stored);
        round(read, 0);
        List<Round> all = new ArrayList<>();
        for (int number = 1; number <= rounds; number++) {
            all.add(round(read, number));
        }
        return new TokenShare(
                millis(all.stream().map(Round::with).toList()),
                millis(all.stream().map(Round::without).toList()),
                millis(all.stream().map(Round::read).toList()),
                Statistics.mean(
                        all.stream().map(round -> round.share(Block::median)).toList()),
                Statistics.mean(all.stream()
                        .map(round -> round.share(Block::cpuMillisEach))
                        .toList()));
    }

    /** The documents stand side by side, and change places from one round to the next. */
    private Round round(Operation read, int number) {
        Block reads = Block.run(ours, read, number * READS, READS);
        if (number % 2 == 0) {
            Block with = documents(ours);
            return new Round(with, documents(withoutToken), reads);
        }
        Block without = documents(withoutToken);
        return new Round(documents(ours), without, reads);
    }

    private static Block documents(Contender caller) {
        return Block.run(caller, TokenCost::document, 0, DOCUMENTS);
    }

    private static void document(FhirClient client, int index) {
        if (!client.get(DOCUMENT).expect(200).body().contains("token_endpoint")) {
            throw new WrongAnswer(DOCUMENT + ": not the document");
        }
    }

    private static Summary millis(List<Block> blocks) {
        return Summary.of(
                blocks.stream().flatMap(block -> block.millis().stream()).toList());
    }
}

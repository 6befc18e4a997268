package io.parcours.journey;

import io.parcours.fhir.Refusal;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.StoredResource;
import io.parcours.fhir.StoredResources;
import io.parcours.journey.entry.JourneyRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives all rows again from the resources, without stopping writes.
 *
 * <p>A few resources at a time are held still while their rows are replaced. One that somebody is changing at that moment is not waited for,
 * so that a rebuild and a writer never wait for each other in a circle; it is taken up again at the end, alone.
 */
@Service
public class JourneyRebuild {

    private static final int BATCH = 200;

    private final StoredResources resources;
    private final EntryDerivation derivation;
    private final JourneyRows rows;
    private final TransactionTemplate transaction;
    private final AtomicBoolean running = new AtomicBoolean();

    JourneyRebuild(
            StoredResources resources,
            EntryDerivation derivation,
            JourneyRows rows,
            PlatformTransactionManager transactions) {
        this.resources = resources;
        this.derivation = derivation;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a rebuild did.
     *
     * @param examined resources whose entries were derived again
     * @param written rows that were missing, or said something else
     * @param removed rows that had no reason to be there
     */
    public record Outcome(long examined, long written, long removed) {

        Outcome plus(Outcome other) {
            return new Outcome(examined + other.examined, written + other.written, removed + other.removed);
        }
    }

    /**
     * Rebuilds everything; returns when it is done.
     *
     * @throws Refusal conflict, if a rebuild is running already
     */
    public Outcome rebuild() {
        if (!running.compareAndSet(false, true)) {
            throw Refusal.conflict("A rebuild of the journey is running already.");
        }
        try {
            return derivedAgain().plus(new Outcome(0, 0, inTransaction(rows::deleteOrphans)));
        } finally {
            running.set(false);
        }
    }

    private Outcome derivedAgain() {
        var outcome = new Outcome(0, 0, 0);
        var busy = new ArrayList<Long>();
        long last = 0;
        List<Long> keys = next(last);
        while (!keys.isEmpty()) {
            List<Long> batch = keys;
            List<StoredResource> held = new ArrayList<>();
            outcome = outcome.plus(inTransaction(() -> {
                held.addAll(resources.readAndHold(batch));
                return replace(held);
            }));
            busy.addAll(batch);
            busy.removeAll(held.stream().map(StoredResource::key).toList());
            last = batch.get(batch.size() - 1);
            keys = next(last);
        }
        for (long key : busy) {
            outcome = outcome.plus(inTransaction(() -> replace(resources.awaitAndHold(key))));
        }
        return outcome;
    }

    private List<Long> next(long last) {
        return inTransaction(() -> resources.keysAfter(JourneyRules.types(), last, BATCH));
    }

    /** Rows that say what they should are left alone: a rebuild of a true journey writes nothing. */
    private Outcome replace(List<StoredResource> held) {
        rows.takeTurnRebuilding();
        List<JourneyEntry> standing = rows.of(ids(held));
        List<JourneyEntry> derived = held.stream()
                .flatMap(stored -> derivation.entriesOf(stored.content()).stream())
                .toList();
        Set<JourneyEntry> wrong = difference(standing, derived);
        Set<JourneyEntry> missing = difference(derived, standing);
        Set<ResourceId> concerned = Stream.concat(wrong.stream(), missing.stream())
                .map(JourneyEntry::resource)
                .collect(Collectors.toSet());
        rows.delete(concerned);
        rows.insert(derived.stream()
                .filter(entry -> concerned.contains(entry.resource()))
                .toList());
        return new Outcome(held.size(), missing.size(), withoutSuccessor(wrong, missing));
    }

    private static List<ResourceId> ids(List<StoredResource> held) {
        return held.stream()
                .map(stored -> new ResourceId(stored.type(), stored.id()))
                .toList();
    }

    private static Set<JourneyEntry> difference(List<JourneyEntry> some, List<JourneyEntry> others) {
        var left = new LinkedHashSet<>(some);
        others.forEach(left::remove);
        return left;
    }

    /** Of the wrong rows, how many are gone rather than written again. */
    private static long withoutSuccessor(Set<JourneyEntry> wrong, Set<JourneyEntry> missing) {
        return wrong.stream()
                .filter(row -> missing.stream()
                        .noneMatch(entry -> entry.resource().equals(row.resource())
                                && entry.patient().equals(row.patient())))
                .count();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}

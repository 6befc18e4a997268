package io.parcours.access.write;

import io.parcours.access.RecordAccess;
import io.parcours.access.RecordTypes;
import io.parcours.access.Viewer;
import io.parcours.access.circle.Circles;
import io.parcours.access.record.AccessFacts;
import io.parcours.access.record.AccessRows;
import io.parcours.access.record.FactsReading;
import io.parcours.fhir.Refusal;
import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceChangeListener;
import io.parcours.fhir.ResourceId;
import io.parcours.identity.Caller;
import io.parcours.identity.Callers;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Judges what a transaction has written before it commits, and keeps what access knows true in it.
 *
 * <p>The circle counts as it stood before the transaction: nobody lets himself in and writes in one go.
 */
@Component
@Order(0)
class AccessRecorder implements ResourceChangeListener {

    private final FactsReading reading;
    private final AccessRows rows;
    private final Circles circles;
    private final RecordAccess access;

    AccessRecorder(FactsReading reading, AccessRows rows, Circles circles, RecordAccess access) {
        this.reading = reading;
        this.rows = rows;
        this.circles = circles;
        this.access = access;
    }

    @Override
    public void beforeCommit(List<ResourceChange> changes) {
        Map<ResourceId, AccessFacts> before = rows.of(changes.stream()
                .filter(change -> !change.isNew())
                .map(ResourceChange::resource)
                .toList());
        Optional<Caller> caller = caller(changes);
        Map<ResourceId, Set<ResourceId>> references = references(changes);
        Map<ResourceId, AccessFacts> after = facts(changes, references, before, caller);
        caller.ifPresent(somebody -> judge(somebody, changes, references, before, after));
        rows.write(after.values());
        circles.follow(changes, after);
    }

    private static Optional<Caller> caller(List<ResourceChange> changes) {
        return changes.stream()
                .map(ResourceChange::request)
                .filter(Objects::nonNull)
                .flatMap(request -> Callers.of(request).stream())
                .findFirst();
    }

    private Map<ResourceId, Set<ResourceId>> references(List<ResourceChange> changes) {
        var references = new LinkedHashMap<ResourceId, Set<ResourceId>>();
        changes.forEach(change ->
                change.content().ifPresent(content -> references.put(change.resource(), reading.references(content))));
        return references;
    }

    private Map<ResourceId, AccessFacts> facts(
            List<ResourceChange> changes,
            Map<ResourceId, Set<ResourceId>> references,
            Map<ResourceId, AccessFacts> before,
            Optional<Caller> caller) {
        var facts = new LinkedHashMap<ResourceId, AccessFacts>();
        var silent = new LinkedHashMap<ResourceId, List<ResourceId>>();
        for (ResourceChange change : changes) {
            Resource content = change.stored();
            if (content != null) {
                AccessFacts read = reading.of(content, references.getOrDefault(change.resource(), Set.of()))
                        .ownedBy(owner(change, content, before, caller));
                facts.put(change.resource(), read);
                if (!read.open() && read.patients().isEmpty()) {
                    silent.put(change.resource(), reading.speaksOf(content));
                }
            }
        }
        if (!silent.isEmpty()) {
            settle(facts, silent);
        }
        return facts;
    }

    /** Gives what names no patient to the patients of what it speaks of. */
    private void settle(Map<ResourceId, AccessFacts> facts, Map<ResourceId, List<ResourceId>> silent) {
        Set<ResourceId> elsewhere = silent.values().stream()
                .flatMap(List::stream)
                .filter(target -> !facts.containsKey(target))
                .collect(Collectors.toSet());
        Map<ResourceId, AccessFacts> stored = rows.of(elsewhere);
        silent.forEach((resource, targets) -> {
            List<String> patients = targets.stream()
                    .map(target -> facts.containsKey(target) ? facts.get(target) : stored.get(target))
                    .filter(Objects::nonNull)
                    .flatMap(target -> target.patients().stream())
                    .distinct()
                    .toList();
            facts.computeIfPresent(resource, (id, own) -> own.about(patients));
        });
    }

    private static @Nullable String owner(
            ResourceChange change, Resource content, Map<ResourceId, AccessFacts> before, Optional<Caller> caller) {
        AccessFacts known = before.get(change.resource());
        if (known != null) {
            return known.owner();
        }
        return caller.map(somebody -> somebody.organization() == null
                        ? null
                        : somebody.organization().toString())
                .or(() -> Circles.standsFor(content))
                .orElse(null);
    }

    private void judge(
            Caller caller,
            List<ResourceChange> changes,
            Map<ResourceId, Set<ResourceId>> references,
            Map<ResourceId, AccessFacts> before,
            Map<ResourceId, AccessFacts> after) {
        var viewer = Viewer.of(caller);
        Set<String> created = changes.stream()
                .filter(change -> change.isNew() && change.type().equals("Patient"))
                .map(ResourceChange::id)
                .collect(Collectors.toSet());
        var concerned = new LinkedHashSet<String>();
        before.values().forEach(facts -> concerned.addAll(facts.patients()));
        after.values().forEach(facts -> concerned.addAll(facts.patients()));
        concerned.removeAll(created);
        var writing = new Writing(caller, viewer, created, before, after, access.places(viewer, concerned));
        changes.forEach(change -> WriteRules.require(writing, change));
        requireNobodyInTheOpen(references);
        requireKnown(viewer, references.values(), after.keySet(), concerned);
    }

    /** Everybody sees the directory; what it named of somebody's record would be seen with it. */
    private static void requireNobodyInTheOpen(Map<ResourceId, Set<ResourceId>> references) {
        references.forEach((resource, targets) -> {
            if (RecordTypes.isOpen(resource.type())
                    && targets.stream()
                            .anyMatch(target -> !RecordTypes.isOpen(target.type())
                                    && !target.type().equals("Device"))) {
                throw new Refusal(
                        Refusal.Category.INVALID,
                        "A " + resource.type() + " is open to everybody and cannot refer to somebody's record.",
                        null);
            }
        });
    }

    /** What somebody may not see cannot be referred to either, or a reference would tell that it is there. */
    private void requireKnown(
            Viewer viewer, Collection<Set<ResourceId>> references, Set<ResourceId> written, Set<String> patients) {
        var referred = new HashSet<ResourceId>();
        references.forEach(referred::addAll);
        referred.removeIf(target -> RecordTypes.isOpen(target.type())
                || written.contains(target)
                || (target.type().equals("Patient") && patients.contains(target.id())));
        Set<ResourceId> visible = access.visible(viewer, referred);
        referred.stream()
                .filter(target -> !visible.contains(target))
                .findFirst()
                .ifPresent(hidden -> {
                    throw UnknownReference.refusal(hidden.toString());
                });
    }
}

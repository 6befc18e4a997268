package io.parcours.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One provision of a privacy consent. A criterion that is null holds for everything.
 *
 * @param denies whether it refuses rather than permits
 * @param actors who, as references
 * @param roles in which roles, as codes of ours
 * @param purposes why, as codes of v3 PurposeOfUse
 * @param starts from when on it holds
 * @param ends from when on it does not hold any more
 * @param types which resource types
 * @param labels with which security labels, as {@code system|code}
 * @param authors what was written by whom, as references
 * @param resources which resources, as references
 * @param related which resources, with those that belong to them
 * @param dataFrom what happened at or after this instant
 * @param dataTo what happened before this instant
 * @param exceptions provisions that hold within this one
 */
record ConsentRule(
        boolean denies,
        @Nullable Set<String> actors,
        @Nullable Set<String> roles,
        @Nullable Set<String> purposes,
        @Nullable Instant starts,
        @Nullable Instant ends,
        @Nullable Set<String> types,
        @Nullable Set<String> labels,
        @Nullable Set<String> authors,
        @Nullable Set<String> resources,
        @Nullable Set<String> related,
        @Nullable Instant dataFrom,
        @Nullable Instant dataTo,
        List<ConsentRule> exceptions) {}

package io.parcours.fhir;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads resources as they stand, by id, many at once, without access rules: callers decide what may leave.
 *
 * <p>Every method joins the running transaction, if there is one.
 */
public interface StoredResources {

    /** Whether the resource is there and not deleted. One statement. */
    boolean exists(ResourceId id);

    /** Whether the resource is there, or was and is deleted. One statement. */
    boolean wasEverThere(ResourceId id);

    /** The current version of each of {@code ids} that is there and not deleted. One statement. */
    Map<ResourceId, StoredResource> read(Collection<ResourceId> ids);

    /**
     * Keys of the next resources of the given types in order of creation, deleted ones left out.
     *
     * @param after the key after which to go on; 0 for the beginning
     * @param limit at most so many
     */
    List<Long> keysAfter(Set<String> types, long after, int limit);

    /**
     * Reads those of {@code keys} that nobody is changing, and keeps them from being changed until the transaction ends.
     * The others are left out at once, without waiting.
     */
    List<StoredResource> readAndHold(List<Long> keys);

    /** Like {@link #readAndHold}, but waits for whoever is changing {@code key}; empty if it was deleted meanwhile. */
    List<StoredResource> awaitAndHold(long key);
}

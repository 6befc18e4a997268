package io.parcours.terminology.table;

import org.jspecify.annotations.Nullable;

/**
 * One loaded version of a code system.
 *
 * @param key the library's number of it
 * @param version its business version; null if it has none
 */
record TableVersion(long key, @Nullable String version) {}

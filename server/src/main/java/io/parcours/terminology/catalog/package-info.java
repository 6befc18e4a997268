/** Finds code systems, value sets and maps by their addresses, and remembers them until one of them changes. */
@NullMarked
package io.parcours.terminology.catalog;

import org.jspecify.annotations.NullMarked;

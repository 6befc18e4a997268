/**
 * Code systems that were loaded from their owners' files, read from the tables in which the FHIR library keeps their concepts.
 *
 * <p>The tables are the library's; it writes them, here they are only read. All that knows their columns is in this package, and in the
 * migration that indexes their words.
 */
@NullMarked
package io.parcours.terminology.table;

import org.jspecify.annotations.NullMarked;

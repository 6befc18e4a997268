/** Parcours beside a stock HAPI FHIR server: the run, its sizes, and the order of its parts. */
@NullMarked
package io.parcours.bench;

import org.jspecify.annotations.NullMarked;

/** Stores the concepts of large code systems with the FHIR library. */
@NullMarked
package io.parcours.fhir.terminology;

import org.jspecify.annotations.NullMarked;

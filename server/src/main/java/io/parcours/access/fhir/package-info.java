/** Holds every request at the FHIR endpoint to the rules of access. */
@NullMarked
package io.parcours.access.fhir;

import org.jspecify.annotations.NullMarked;

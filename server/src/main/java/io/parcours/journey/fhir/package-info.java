/** The FHIR edge of the journey: operations in, Bundles out. */
@NullMarked
package io.parcours.journey.fhir;

import org.jspecify.annotations.NullMarked;

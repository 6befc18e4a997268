/** The REST edge of the terminology room: one provider for each operation. */
@NullMarked
package io.parcours.terminology.fhir;

import org.jspecify.annotations.NullMarked;

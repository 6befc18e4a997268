/**
 * Checks resources that claim a profile of the guide, before they are committed and when {@code $validate} asks.
 *
 * <p>The rules are HL7's own validator with the guide's package and FHIR's definitions, nothing else: no database, no network. So a partner who
 * validates with the package gets the same verdict as the server gives.
 *
 * <p>That validator speaks R5 inside. Here, and nowhere else, R5 classes appear.
 */
@NullMarked
package io.parcours.fhir.validation;

import org.jspecify.annotations.NullMarked;

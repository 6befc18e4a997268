/** What the FHIR endpoint says of its security. */
@NullMarked
package io.parcours.identity.fhir;

import org.jspecify.annotations.NullMarked;

/**
 * Parcours: several care providers and a patient share one coordinated journey, through standard FHIR R4.
 *
 * <p>Each folder below is one room of the product; its {@code package-info} says what it owns, offers, says and hears.
 */
@NullMarked
package io.parcours;

import org.jspecify.annotations.NullMarked;

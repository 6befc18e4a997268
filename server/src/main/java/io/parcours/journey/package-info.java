/**
 * Journey: all that is planned, happening or done for one patient, across providers, in order of time.
 *
 * <p>Owns: the table {@code journey_entry}, one row for each entry and patient, derived from exactly one resource.
 * <p>Offers: {@link io.parcours.journey.JourneyTimeline} to read a page, {@link io.parcours.journey.JourneyRebuild} to derive all rows again.
 * <p>Hears: every stored resource, in the transaction that stores it ({@code fhir.ResourceChangeListener}).
 * <p>Follows: FHIR R4 Patient/[id]/$journey, as the guide's OperationDefinition defines it.
 *
 * <p>The rows are true whatever the way in, and rebuilding yields the same rows. What an entry says is decided by pure rules, one class for
 * each resource type, in {@code entry}.
 */
@ApplicationModule(
        displayName = "Journey",
        allowedDependencies = {"fhir", "identity", "access"})
@NullMarked
package io.parcours.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

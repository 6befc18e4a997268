/**
 * Access: what a caller may do, decided in one place and before the database is asked.
 *
 * <p>Owns: the decision for every request, transaction entry and resource that leaves: scopes, then circle of care, then consent; the tables
 * {@code access_record}, {@code access_circle} and {@code access_affiliation} by which it is made, kept in the transaction that writes.
 * <p>Offers: {@link io.parcours.access.Permitted}, by which every operation says who may call it; {@link io.parcours.access.ScopeRules},
 * what scopes permit; {@link io.parcours.access.RecordAccess}, what a caller may see of patients' records, one by one and as a condition of a
 * query; {@link io.parcours.access.AccessBackfill}.
 * <p>Hears: every resource that is written.
 * <p>Follows: SMART App Launch 2.2, scopes for requesting clinical data; the access model of IHE PCF.
 *
 * <p>What is not granted is refused; an operation that says nothing is open to nobody. Searches are narrowed in the query, so that totals
 * count what the caller may see, and every resource is looked at again before it leaves.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"fhir", "identity", "consent"})
@NullMarked
package io.parcours.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

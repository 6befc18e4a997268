/**
 * Access: what a caller may do, decided in one place and before the database is asked.
 *
 * <p>Owns: the decision for every request, transaction entry and resource that leaves; so far by scopes (type, interaction, category).
 * <p>Offers: {@link io.parcours.access.Permitted}, by which every operation says who may call it; {@link io.parcours.access.ScopeRules},
 * the rules themselves.
 * <p>Follows: SMART App Launch 2.2, scopes for requesting clinical data.
 *
 * <p>What is not granted is refused; an operation that says nothing is open to nobody. Searches are narrowed in the query, so that totals
 * count what the caller may see, and every resource is looked at again before it leaves.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"fhir", "identity"})
@NullMarked
package io.parcours.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

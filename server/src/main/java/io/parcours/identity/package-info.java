/**
 * Identity: who is calling, and with which scopes.
 *
 * <p>Owns: the two doors of the server (bearer tokens for FHIR, signed-in sessions for pages), trust in issuers, the embedded
 * authorization server of the demonstration.
 * <p>Says: {@link io.parcours.identity.SignIn}.
 * <p>Offers: {@link io.parcours.identity.Callers} to learn the {@link io.parcours.identity.Caller} of a request,
 * {@link io.parcours.identity.SmartScopes} to ask what the caller was granted.
 * <p>Follows: SMART App Launch 2.2 (standalone launch, backend services, scopes v1 and v2), RFC 6749, 6750, 7009, 7523, 7636, 7662, 8414,
 * OpenID Connect Core.
 *
 * <p>Nothing answers without a valid token, except what is public by name. A token that does not say who is calling is refused. What the
 * caller may do with a grant is decided in {@code access}.
 */
@ApplicationModule(displayName = "Identity", allowedDependencies = "fhir")
@NullMarked
package io.parcours.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

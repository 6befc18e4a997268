package io.parcours.identity;

import io.parcours.fhir.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in at the authorization server of this process, or tried to. Told before the answer leaves; a listener that throws keeps
 * it back.
 *
 * @param issuer the authorization server
 * @param account the account, or the client id of a system; null if there is none of the name that was given
 * @param client the system that asked for a token; null for a person at the sign-in page
 * @param fhirUser the account as a resource; null for systems and administrators
 * @param organization for which the account acts; null if there is none
 * @param role in which its tokens will say that it comes; null if there is no such account
 * @param address from which the request came; null if it is not known
 * @param refusal why it was turned away, in one sentence; null if it was let in
 */
public record SignIn(
        String issuer,
        @Nullable String account,
        @Nullable String client,
        @Nullable ResourceId fhirUser,
        @Nullable ResourceId organization,
        @Nullable CallerRole role,
        @Nullable String address,
        @Nullable String refusal) {}

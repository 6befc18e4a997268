package io.parcours.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all events of one request have in common: when, who, from where, why.
 *
 * @param recorded the instant of the recording, in whole milliseconds, which is what FHIR can tell
 * @param request number of the request; null for a sign-in
 * @param issuer who vouches for the caller
 * @param subject the issuer's own name of the caller
 * @param client the application
 * @param fhirUser the caller as {@code Type/id}; null for systems and administrators
 * @param organization id of the organisation for which the caller acts; null if there is none
 * @param role in which the caller came, as a code; null if it is not known
 * @param address from which the request came
 * @param purpose a code of v3 PurposeOfUse; null if it is not known
 */
public record Occasion(
        Instant recorded,
        @Nullable String request,
        @Nullable String issuer,
        @Nullable String subject,
        @Nullable String client,
        @Nullable String fhirUser,
        @Nullable String organization,
        @Nullable String role,
        @Nullable String address,
        @Nullable String purpose) {}

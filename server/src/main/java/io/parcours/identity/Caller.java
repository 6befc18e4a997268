package io.parcours.identity;

import io.parcours.fhir.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as a verified token says it; made once for a request and used everywhere after.
 *
 * @param role in which the caller comes
 * @param subject the issuer's own name of the caller; unique together with {@code issuer}
 * @param issuer who vouches for all this
 * @param client the application through which the caller comes
 * @param fhirUser the caller as a resource; null for systems, and for administrators who are nobody in the record
 * @param organization the organisation for which the caller acts; null for patients, related persons and administrators
 * @param patient the patient in context: the caller, the one whom a related person cares for, or the one whom an application was launched
 *     for; null if there is none
 * @param purposeOfUse why, as a code of v3 PurposeOfUse; null if the token does not say
 * @param scopes those granted scopes that count for this caller
 */
public record Caller(
        CallerRole role,
        String subject,
        String issuer,
        String client,
        @Nullable ResourceId fhirUser,
        @Nullable ResourceId organization,
        @Nullable ResourceId patient,
        @Nullable String purposeOfUse,
        SmartScopes scopes) {

    /** Whether the application was launched for the patient in context, and not for all that its user may see. */
    public boolean isLaunchedForPatient() {
        return patient != null
                && scopes.scopes().stream().anyMatch(scope -> scope.level() == SmartScope.Level.PATIENT)
                && scopes.scopes().stream()
                        .noneMatch(scope -> scope.level() == SmartScope.Level.USER && scope.isForEveryType());
    }

    /** Who it is in a log line: role and subject, no name and no patient. */
    @Override
    public String toString() {
        return role + " " + subject + " by " + client;
    }
}

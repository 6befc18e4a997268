/**
 * What Keycloak needs beside its realm to be a SMART App Launch server for Parcours; one jar for its providers folder.
 *
 * <p>Offers: {@link LaunchContextMapper} (the launch context in the token response) and {@link LaunchAudienceExecutor} (the
 * {@code aud} parameter of a launch is checked). The realm in {@code keycloak/realm.json} uses both.
 * <p>Follows: SMART App Launch 2.2, "Obtain authorization code" and "Obtain access token".
 *
 * <p>A launch that asks for a patient ends with exactly one patient in context, or without a token.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html">SMART App Launch 2.2</a>
 */
@NullMarked
package io.parcours.keycloak;

import org.jspecify.annotations.NullMarked;

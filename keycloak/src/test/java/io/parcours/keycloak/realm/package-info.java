/**
 * How {@code keycloak/realm.json} is written, and the proof that the committed file is what is written here.
 *
 * <p>Keycloak refuses a whole sign-in when one scope of it is unknown, so every SMART scope that a client may send has to be in
 * the realm by name. That is a file for a machine to write and for people to read.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App Launch 2.2, scopes</a>
 */
@NullMarked
package io.parcours.keycloak.realm;

import org.jspecify.annotations.NullMarked;

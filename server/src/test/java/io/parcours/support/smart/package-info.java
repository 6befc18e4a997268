/**
 * SMART App Launch by black-box HTTP: what an app, a browser and a backend service do, and what every authorization server that
 * Parcours is used with has to answer. The contracts run unchanged against the embedded server and against Keycloak.
 *
 * <p>Tokens and keys are made by hand here, so that a test and the server never share a library's mistake.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/">SMART App Launch 2.2</a>
 */
@NullMarked
package io.parcours.support.smart;

import org.jspecify.annotations.NullMarked;

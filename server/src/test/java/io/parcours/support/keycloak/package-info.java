/** The real Keycloak, with our realm and our jar, for tests: as a process (profile {@code keycloak}) or in a container (with {@code containers}). */
@NullMarked
package io.parcours.support.keycloak;

import org.jspecify.annotations.NullMarked;

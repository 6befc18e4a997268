/** Parcours and the real Keycloak; run with {@code -Pkeycloak}. */
@NullMarked
package io.parcours.identity.keycloak;

import org.jspecify.annotations.NullMarked;

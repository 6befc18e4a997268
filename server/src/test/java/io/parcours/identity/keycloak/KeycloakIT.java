package io.parcours.identity.keycloak;

import io.parcours.support.keycloak.KeycloakUnderTest;
import io.parcours.support.smart.AuthorizationServerUnderTest;
import io.parcours.support.smart.BackendServicesContract;
import io.parcours.support.smart.StandaloneLaunchContract;
import io.parcours.support.smart.TokenLifeContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Keycloak, with the realm and the jar of this project, is a SMART App Launch server. */
@KeycloakTest
class KeycloakIT {

    @Nested
    class StandaloneLaunch extends StandaloneLaunchContract {
        @Override
        protected AuthorizationServerUnderTest server() {
            return KeycloakUnderTest.shared();
        }
    }

    @Nested
    class TokenLife extends TokenLifeContract {
        @Override
        protected AuthorizationServerUnderTest server() {
            return KeycloakUnderTest.shared();
        }
    }

    @Nested
    class BackendServices extends BackendServicesContract {
        @Override
        protected AuthorizationServerUnderTest server() {
            return KeycloakUnderTest.shared();
        }

        @Test
        void anEllipticCurveKeyIsAsGoodAsAnRsaKey() {
            ask(assertion().signedBy(KeycloakUnderTest.shared().ellipticCurveKey()))
                    .given();
        }
    }
}

package io.parcours.identity;

import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.smart.AuthorizationServerUnderTest;
import io.parcours.support.smart.BackendServicesContract;
import io.parcours.support.smart.StandaloneLaunchContract;
import io.parcours.support.smart.TokenLifeContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The embedded authorization server keeps the same contracts as Keycloak does (see {@code KeycloakIT}). */
@ServerTest
class EmbeddedAuthorizationServerIT {

    private final AuthorizationServerUnderTest embedded;

    EmbeddedAuthorizationServerIT(@Autowired Rest rest, @Value("${parcours.data}") Path data) {
        embedded = new EmbeddedServerUnderTest(rest.root(), data);
    }

    @Nested
    class StandaloneLaunch extends StandaloneLaunchContract {
        @Override
        protected AuthorizationServerUnderTest server() {
            return embedded;
        }
    }

    @Nested
    class TokenLife extends TokenLifeContract {
        @Override
        protected AuthorizationServerUnderTest server() {
            return embedded;
        }
    }

    @Nested
    class BackendServices extends BackendServicesContract {
        @Override
        protected AuthorizationServerUnderTest server() {
            return embedded;
        }
    }
}

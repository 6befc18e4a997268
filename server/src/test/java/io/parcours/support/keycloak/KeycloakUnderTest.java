package io.parcours.support.keycloak;

import io.parcours.support.smart.Account;
import io.parcours.support.smart.AuthorizationServerUnderTest;
import io.parcours.support.smart.BackendService;
import io.parcours.support.smart.ClientAuthentication;
import io.parcours.support.smart.SigningKey;
import io.parcours.support.smart.SmartApp;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keycloak with the committed realm and its demonstration accounts; one for all tests, started by the first that asks. */
public final class KeycloakUnderTest implements AuthorizationServerUnderTest {

    private static final String PORTAL_URL = "http://127.0.0.1:8090";
    private static final SigningKey RS384 = SigningKey.rs384("backend-rs384");
    private static final SigningKey ES384 = SigningKey.es384("backend-es384");

    private static @Nullable KeycloakUnderTest shared;

    private final String password = UUID.randomUUID().toString();
    private final int parcoursPort = freePort();
    private final RunningKeycloak keycloak;
    private final KeycloakAdministration administration;

    private KeycloakUnderTest() {
        var keys = PublishedKeys.of(RS384, ES384);
        var environment = Map.of(
                "PARCOURS_BASE_URL",
                parcoursUrl(),
                "PARCOURS_PORTAL_URL",
                PORTAL_URL,
                "PARCOURS_BACKEND_JWKS_URL",
                keys.address(),
                "PARCOURS_BACKEND_ORGANIZATION",
                "tilleuls-practice",
                "PARCOURS_DEMONSTRATION_PASSWORD",
                password);
        String administrator = UUID.randomUUID().toString();
        keycloak = Boolean.getBoolean("parcours.test.containers")
                ? KeycloakContainer.start(environment, administrator)
                : KeycloakProcess.start(environment, administrator);
        administration = new KeycloakAdministration(keycloak.url(), administrator);
        if (!keycloak.reachesThisMachine()) {
            administration.setKeys("parcours-backend", SigningKey.jwks(RS384, ES384));
        }
    }

    public static synchronized KeycloakUnderTest shared() {
        if (shared == null) {
            shared = new KeycloakUnderTest();
        }
        return shared;
    }

    /** Where a Parcours server that trusts this Keycloak has to answer: the realm's tokens are for it. */
    public int parcoursPort() {
        return parcoursPort;
    }

    public KeycloakAdministration administration() {
        return administration;
    }

    @Override
    public String issuer() {
        return keycloak.url() + "/realms/parcours";
    }

    @Override
    public String fhirBase() {
        return parcoursUrl() + "/fhir";
    }

    @Override
    public Account patient() {
        return new Account("amina", password, "amina-benali", "Patient/amina-benali");
    }

    @Override
    public Account withoutPatient() {
        return practitioner();
    }

    public Account practitioner() {
        return new Account("claire", password, "", "Practitioner/claire-morel");
    }

    public Account coordinator() {
        return new Account("sofia", password, "", "Practitioner/sofia-lambert");
    }

    /** An account that stands for two patients; only the tests have such a one. */
    public Account ofTwoPatients() {
        return new Account("twins", password, "", "RelatedPerson/yasmine-benali");
    }

    @Override
    public SmartApp portal() {
        return new SmartApp(ClientAuthentication.nameOnly("parcours-portal"), PORTAL_URL + "/callback");
    }

    @Override
    public BackendService backend() {
        return new BackendService("parcours-backend", RS384);
    }

    /** The backend service's other key. */
    public SigningKey ellipticCurveKey() {
        return ES384;
    }

    @Override
    public ClientAuthentication introspector() {
        return ClientAuthentication.secret("parcours-server", administration.secretOf("parcours-server"));
    }

    private String parcoursUrl() {
        return "http://127.0.0.1:" + parcoursPort;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}

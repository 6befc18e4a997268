package io.parcours.support.keycloak;

import java.nio.file.Path;
import java.util.Map;

/** What goes into a Keycloak, as the build made it; and by which name Keycloak wants each file of the import. */
final class KeycloakFiles {

    static final Map<String, Path> IMPORTED = Map.of(
            "parcours-realm.json", Path.of("../keycloak/realm.json"),
            "parcours-users-0.json", Path.of("../keycloak/demonstration-users.json"),
            "parcours-users-1.json", Path.of("src/test/resources/keycloak/accounts-of-tests.json"));

    private KeycloakFiles() {}

    static Path provider() {
        return required("parcours.test.keycloak.provider");
    }

    static Path distribution() {
        return required("parcours.test.keycloak.distribution");
    }

    private static Path required(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank()) {
            throw new IllegalStateException("Run with -Pkeycloak, which unpacks Keycloak and sets " + property + ".");
        }
        return Path.of(value).toAbsolutePath();
    }
}

package io.parcours.keycloak.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/** The committed realm. To write it anew: {@code mvn -pl keycloak test -Drealm.write=true}. */
class RealmFileTests {

    private static final Path FILE = Path.of("realm.json");

    @Test
    void theFileIsWhatThisPackageWrites() throws IOException {
        String written = RealmText.of(ParcoursRealm.written());
        if (Boolean.getBoolean("realm.write")) {
            Files.writeString(FILE, written);
        }
        assertThat(Files.readString(FILE))
                .as("run: mvn -pl keycloak test -Drealm.write=true")
                .isEqualTo(written);
    }

    @Test
    void noSecretAndNoKeyIsInTheFile() throws IOException {
        assertThat(Files.readString(FILE))
                .doesNotContainIgnoringCase("\"secret\"", "privateKey", "BEGIN", "\"credentials\"", "\"users\"");
    }

    @Test
    void everyScopeThatAClientMayAskForIsDefinedOnce() {
        List<String> defined = ParcoursRealm.written().getClientScopes().stream()
                .map(ClientScopeRepresentation::getName)
                .toList();
        assertThat(defined).doesNotHaveDuplicates();
        assertThat(defined).containsAll(asked().distinct().toList());
    }

    @Test
    void versionOneIsKnownWhereverItsEqualIs() {
        List<String> defined = ParcoursRealm.written().getClientScopes().stream()
                .map(ClientScopeRepresentation::getName)
                .toList();
        assertThat(defined)
                .contains(
                        "patient/*.rs",
                        "patient/*.read",
                        "user/Task.cud",
                        "user/Task.write",
                        "system/*.cruds",
                        "system/*.*");
        assertThat(defined).filteredOn(name -> name.endsWith(".read")).allSatisfy(name -> assertThat(defined)
                .contains(name.replace(".read", ".rs")));
    }

    @Test
    void backendServicesAskForNothingOfAUserAndPortalsForNothingOfASystem() {
        assertThat(client("parcours-backend").getOptionalClientScopes())
                .allSatisfy(scope -> assertThat(scope).startsWith("system/"));
        assertThat(client("parcours-portal").getOptionalClientScopes())
                .noneMatch(scope -> scope.startsWith("system/") || scope.startsWith("user/"));
    }

    private static ClientRepresentation client(String id) {
        return ParcoursRealm.written().getClients().stream()
                .filter(client -> client.getClientId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> asked() {
        return ParcoursRealm.written().getClients().stream()
                .flatMap(client -> Stream.concat(
                        client.getDefaultClientScopes().stream(), client.getOptionalClientScopes().stream()));
    }
}

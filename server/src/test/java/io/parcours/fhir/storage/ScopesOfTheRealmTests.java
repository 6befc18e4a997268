package io.parcours.fhir.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's realm and this server speak of the same resource types; a scope that the realm does not know refuses a whole sign-in. */
class ScopesOfTheRealmTests {

    private static final Path REALM = Path.of("../keycloak/realm.json");
    private static final Pattern SCOPE = Pattern.compile("(patient|user|system)/([A-Za-z]+)\\..*");

    @ParameterizedTest
    @ValueSource(strings = {"patient", "user", "system"})
    void everyStoredTypeCanBeAskedForAndNoOther(String context) throws IOException {
        assertThat(typesOf(context)).containsExactlyInAnyOrderElementsOf(ResourceTypes.known());
    }

    private static Set<String> typesOf(String context) throws IOException {
        JsonNode scopes = new ObjectMapper().readTree(REALM.toFile()).get("clientScopes");
        return StreamSupport.stream(scopes.spliterator(), false)
                .map(scope -> SCOPE.matcher(scope.get("name").asText()))
                .filter(Matcher::matches)
                .filter(scope -> scope.group(1).equals(context))
                .map(scope -> scope.group(2))
                .collect(Collectors.toSet());
    }
}

package io.parcours.identity.demonstration;

import io.parcours.identity.SmartScope;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Which scopes a client may ask for. Pure.
 *
 * <p>Applications ask for {@code patient/} and {@code user/}, systems for {@code system/}. A scope that is not well spelled is refused, and
 * with it the whole request: an application that is silently given less fails later, and worse.
 */
final class ScopeRules {

    private static final Set<String> OF_LAUNCH =
            Set.of("openid", "fhirUser", "profile", "launch/patient", "offline_access", "online_access");

    private ScopeRules() {}

    /** @return what is wrong, in words for the application's developer; empty if nothing is */
    static Optional<String> fault(RegisteredClient client, Collection<String> scopes) {
        boolean isSystem = client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.CLIENT_CREDENTIALS);
        if (scopes.isEmpty()) {
            return Optional.of("No scope is asked for.");
        }
        return scopes.stream()
                .filter(scope -> !(isSystem ? isForSystems(scope) : isForApplications(scope)))
                .findFirst()
                .map(scope -> "The scope is not known, not well spelled, or not for this client: " + printable(scope));
    }

    /** Whether any of {@code scopes} gives access to resources. */
    static boolean anyClinical(Collection<String> scopes) {
        return scopes.stream().anyMatch(SmartScope::isMeantBy);
    }

    private static boolean isForSystems(String scope) {
        return SmartScope.parse(scope)
                .filter(parsed -> parsed.level() == SmartScope.Level.SYSTEM)
                .isPresent();
    }

    private static boolean isForApplications(String scope) {
        return OF_LAUNCH.contains(scope)
                || SmartScope.parse(scope)
                        .filter(parsed -> parsed.level() != SmartScope.Level.SYSTEM)
                        .isPresent();
    }

    /** Error descriptions may hold few characters only (RFC 6749, section 5.2). */
    private static String printable(String scope) {
        return scope.replaceAll("[^\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]", "?");
    }
}

package io.parcours.keycloak.realm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ComponentExportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** The realm that Parcours trusts: short-lived tokens, rotating refresh tokens, brute-force protection, an event log. */
final class ParcoursRealm {

    private static final int MINUTE = 60;
    private static final int DAY = 24 * 60 * MINUTE;

    private ParcoursRealm() {}

    static RealmRepresentation written() {
        var realm = new RealmRepresentation();
        realm.setRealm("parcours");
        realm.setEnabled(true);
        realm.setDisplayName("Parcours");
        realm.setSslRequired("external");
        signIn(realm);
        lifetimes(realm);
        realm.setEventsEnabled(true);
        realm.setEventsExpiration(30L * DAY);
        realm.setAdminEventsEnabled(true);
        realm.setClientScopes(scopes());
        realm.setDefaultDefaultClientScopes(List.of("basic", "roles", "web-origins", "acr"));
        realm.setDefaultOptionalClientScopes(List.of());
        realm.setClients(Stream.concat(RealmClients.all().stream(), KeycloakPages.clients().stream())
                .toList());
        KeycloakPages.addTo(realm);
        RequestRules.applyTo(realm);
        realm.setComponents(userProfile());
        return realm;
    }

    private static void signIn(RealmRepresentation realm) {
        realm.setRegistrationAllowed(false);
        realm.setRememberMe(false);
        realm.setEditUsernameAllowed(false);
        realm.setBruteForceProtected(true);
        realm.setFailureFactor(10);
        realm.setPasswordPolicy("length(12) and notUsername and notEmail");
        realm.setInternationalizationEnabled(true);
        // In a fixed order, unlike Set.of: the file is compared letter by letter.
        realm.setSupportedLocales(new LinkedHashSet<>(List.of("en", "fr")));
        realm.setDefaultLocale("en");
    }

    /** A revoked right ends with the access token: five minutes. A refresh token serves once. */
    private static void lifetimes(RealmRepresentation realm) {
        realm.setAccessTokenLifespan(5 * MINUTE);
        realm.setAccessCodeLifespan(MINUTE);
        realm.setSsoSessionIdleTimeout(30 * MINUTE);
        realm.setSsoSessionMaxLifespan(10 * 60 * MINUTE);
        realm.setOfflineSessionIdleTimeout(30 * DAY);
        realm.setOfflineSessionMaxLifespanEnabled(true);
        realm.setOfflineSessionMaxLifespan(180 * DAY);
        realm.setRevokeRefreshToken(true);
        realm.setRefreshTokenMaxReuse(0);
    }

    private static List<ClientScopeRepresentation> scopes() {
        var scopes = new ArrayList<>(IdentityScopes.all());
        List.of(SmartScopes.ofThePatient(), SmartScopes.ofTheUser(), SmartScopes.ofTheSystem()).stream()
                .flatMap(List::stream)
                .map(DataScope::named)
                .forEach(scopes::add);
        return scopes;
    }

    private static MultivaluedHashMap<String, ComponentExportRepresentation> userProfile() {
        var profile = new ComponentExportRepresentation();
        profile.setProviderId("declarative-user-profile");
        profile.setConfig(new MultivaluedHashMap<>(Map.of("kc.user.profile.config", List.of(UserProfile.json()))));
        var components = new MultivaluedHashMap<String, ComponentExportRepresentation>();
        components.add("org.keycloak.userprofile.UserProfileProvider", profile);
        return components;
    }
}

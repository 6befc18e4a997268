package io.parcours.keycloak.realm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.RolesRepresentation;
import org.keycloak.representations.idm.ScopeMappingRepresentation;

/**
 * Keycloak's own account and console pages. They have to be named, because Keycloak gives its pages their client scopes only in a
 * realm that brings no client scopes of its own.
 */
final class KeycloakPages {

    private static final List<String> SCOPES = List.of("acr", "basic", "email", "profile", "roles", "web-origins");
    private static final List<String> ACCOUNT_ROLES = List.of(
            "delete-account",
            "manage-account",
            "manage-account-links",
            "manage-consent",
            "view-applications",
            "view-consent",
            "view-groups",
            "view-profile");

    private KeycloakPages() {}

    static void addTo(RealmRepresentation realm) {
        var roles = new RolesRepresentation();
        roles.setRealm(List.of(everybody(), role("offline_access", "${role_offline-access}")));
        roles.setClient(Map.of(
                "account",
                ACCOUNT_ROLES.stream().map(KeycloakPages::accountRole).toList()));
        realm.setRoles(roles);
        realm.setDefaultRole(everybody());

        // Without it Keycloak gives nobody an offline token.
        realm.clientScopeScopeMapping("offline_access").role("offline_access");

        var mapping = new ScopeMappingRepresentation();
        mapping.setClient("account-console");
        mapping.setRoles(java.util.Set.of("manage-account"));
        realm.setClientScopeMappings(Map.of("account", List.of(mapping)));
    }

    static List<ClientRepresentation> clients() {
        ClientRepresentation console =
                page("account-console", "${client_account-console}", "/realms/parcours/account/");
        console.setProtocolMappers(List.of(Mapper.mapper("audience resolve", "oidc-audience-resolve-mapper")
                .representation()));
        ClientRepresentation administration =
                page("security-admin-console", "${client_security-admin-console}", "/admin/parcours/console/");
        administration.setRootUrl("${authAdminUrl}");
        administration.setWebOrigins(List.of("+"));
        administration.setFullScopeAllowed(true);
        administration.getAttributes().put("client.use.lightweight.access.token.enabled", "true");
        return List.of(page("account", "${client_account}", "/realms/parcours/account/"), console, administration);
    }

    private static ClientRepresentation page(String id, String name, String path) {
        var client = new ClientRepresentation();
        client.setClientId(id);
        client.setName(name);
        client.setProtocol("openid-connect");
        client.setRootUrl("${authBaseUrl}");
        client.setBaseUrl(path);
        client.setRedirectUris(List.of(path + "*"));
        client.setPublicClient(true);
        client.setStandardFlowEnabled(true);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setAttributes(new LinkedHashMap<>(Map.of("pkce.code.challenge.method", "S256")));
        client.setDefaultClientScopes(SCOPES);
        client.setOptionalClientScopes(List.of("offline_access"));
        return client;
    }

    private static RoleRepresentation everybody() {
        RoleRepresentation role = role("default-roles-parcours", "${role_default-roles}");
        var composites = new RoleRepresentation.Composites();
        composites.setRealm(java.util.Set.of("offline_access"));
        composites.setClient(Map.of("account", List.of("manage-account", "view-profile")));
        role.setComposite(true);
        role.setComposites(composites);
        return role;
    }

    private static RoleRepresentation accountRole(String name) {
        RoleRepresentation role = role(name, "${role_" + name + "}");
        role.setClientRole(true);
        return role;
    }

    private static RoleRepresentation role(String name, String description) {
        var role = new RoleRepresentation();
        role.setName(name);
        role.setDescription(description);
        return role;
    }
}

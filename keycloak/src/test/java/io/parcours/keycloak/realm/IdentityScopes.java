package io.parcours.keycloak.realm;

import static io.parcours.keycloak.realm.Mapper.mapper;

import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/** The scopes that say who is calling and for whom: OpenID Connect's, the launch context, and what every token for Parcours carries. */
final class IdentityScopes {

    private IdentityScopes() {}

    static List<ClientScopeRepresentation> all() {
        return List.of(
                basic(),
                profile(),
                email(),
                roles(),
                webOrigins(),
                acr(),
                offlineAccess(),
                parcours(),
                fhirUser(),
                patient());
    }

    /** In every token for this FHIR server: the audience, the organisation that the caller acts for, the role, the FHIR user. */
    private static ClientScopeRepresentation parcours() {
        return scope(
                "parcours",
                Map.of(
                        "display.on.consent.screen",
                        "false",
                        "include.in.openid.provider.metadata",
                        "false",
                        "include.in.token.scope",
                        "false"),
                mapper("fhir server", "oidc-audience-mapper")
                        .with("included.custom.audience", RealmVariables.FHIR_BASE)
                        .inAccessToken(),
                mapper("introspecting server", "oidc-audience-mapper")
                        .with("included.client.audience", RealmClients.SERVER)
                        .inAccessToken(),
                mapper("organization", "oidc-usermodel-attribute-mapper")
                        .from("fhir_organization_id")
                        .to("organization")
                        .inAccessToken(),
                mapper("parcours role", "oidc-usermodel-attribute-mapper")
                        .from("parcours_role")
                        .to("parcours_role")
                        .inAccessToken(),
                mapper("fhir user", "parcours-launch-context-mapper")
                        .from("fhirUser")
                        .to("fhirUser")
                        .inAccessToken());
    }

    private static ClientScopeRepresentation fhirUser() {
        return scope(
                "fhirUser",
                shown("Know which person of the directory you are", "true"),
                mapper("fhir user", "parcours-launch-context-mapper")
                        .from("fhirUser")
                        .to("fhirUser")
                        .with("id.token.claim", "true")
                        .with("userinfo.token.claim", "true")
                        .with("access.tokenResponse.claim", "true"));
    }

    private static ClientScopeRepresentation patient() {
        return scope(
                "launch/patient",
                shown("Know which patient this is about", "true"),
                mapper("patient", "parcours-launch-context-mapper")
                        .from("fhir_patient_id")
                        .to("patient")
                        .with("required", "true")
                        .with("access.tokenResponse.claim", "true")
                        .inAccessToken(),
                mapper("need patient banner", "oidc-hardcoded-claim-mapper")
                        .with("claim.value", "true")
                        .with("jsonType.label", "boolean")
                        .to("need_patient_banner")
                        .with("access.tokenResponse.claim", "true"));
    }

    private static ClientScopeRepresentation offlineAccess() {
        return scope("offline_access", shown("Keep access while you are away", "true"));
    }

    private static ClientScopeRepresentation basic() {
        return scope(
                "basic",
                hidden(),
                mapper("sub", "oidc-sub-mapper").inAccessToken(),
                mapper("auth_time", "oidc-usersessionmodel-note-mapper")
                        .with("user.session.note", "AUTH_TIME")
                        .with("jsonType.label", "long")
                        .to("auth_time")
                        .with("id.token.claim", "true")
                        .inAccessToken());
    }

    private static ClientScopeRepresentation profile() {
        return scope(
                "profile",
                shown("Know your name", "true"),
                mapper("full name", "oidc-full-name-mapper").inIdToken(),
                mapper("username", "oidc-usermodel-attribute-mapper")
                        .from("username")
                        .to("preferred_username")
                        .inIdToken(),
                mapper("given name", "oidc-usermodel-attribute-mapper")
                        .from("firstName")
                        .to("given_name")
                        .inIdToken(),
                mapper("family name", "oidc-usermodel-attribute-mapper")
                        .from("lastName")
                        .to("family_name")
                        .inIdToken(),
                mapper("locale", "oidc-usermodel-attribute-mapper")
                        .from("locale")
                        .to("locale")
                        .inIdToken());
    }

    private static ClientScopeRepresentation email() {
        return scope(
                "email",
                shown("Know your e-mail address", "true"),
                mapper("email", "oidc-usermodel-attribute-mapper")
                        .from("email")
                        .to("email")
                        .inIdToken());
    }

    /** Needed by Keycloak's own account pages; our clients do not ask for it. */
    private static ClientScopeRepresentation roles() {
        return scope(
                "roles",
                hidden(),
                mapper("client roles", "oidc-usermodel-client-role-mapper")
                        .with("user.attribute", "foo")
                        .with("multivalued", "true")
                        .with("jsonType.label", "String")
                        .to("resource_access.${client_id}.roles")
                        .inAccessToken(),
                mapper("audience resolve", "oidc-audience-resolve-mapper").inAccessToken());
    }

    private static ClientScopeRepresentation webOrigins() {
        return scope(
                "web-origins",
                hidden(),
                mapper("allowed web origins", "oidc-allowed-origins-mapper").inAccessToken());
    }

    private static ClientScopeRepresentation acr() {
        return scope(
                "acr",
                hidden(),
                mapper("acr loa level", "oidc-acr-mapper")
                        .with("id.token.claim", "true")
                        .inAccessToken());
    }

    private static Map<String, String> hidden() {
        return Map.of("display.on.consent.screen", "false", "include.in.token.scope", "false");
    }

    private static Map<String, String> shown(String text, String inScope) {
        return Map.of(
                "consent.screen.text", text, "display.on.consent.screen", "true", "include.in.token.scope", inScope);
    }

    private static ClientScopeRepresentation scope(String name, Map<String, String> attributes, Mapper... mappers) {
        var scope = new ClientScopeRepresentation();
        scope.setName(name);
        scope.setProtocol("openid-connect");
        scope.setAttributes(attributes);
        scope.setProtocolMappers(
                java.util.Arrays.stream(mappers).map(Mapper::representation).toList());
        return scope;
    }
}

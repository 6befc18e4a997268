package io.parcours.keycloak.realm;

import static io.parcours.keycloak.realm.Mapper.mapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * One client of each kind, to use or to copy. No secret is in the file: public clients have none, clients with keys publish them
 * at an address, and for the two others Keycloak draws a secret while it imports.
 */
final class RealmClients {

    static final String SERVER = "parcours-server";

    /** Seconds that a client assertion may be valid for; SMART Backend Services says five minutes. */
    private static final String ASSERTION_LIFETIME = "300";

    private RealmClients() {}

    static List<ClientRepresentation> all() {
        return List.of(portal(), ehr(), backend(), pages(), server());
    }

    private static ClientRepresentation portal() {
        ClientRepresentation client = app("parcours-portal", "Patient portal", RealmVariables.PORTAL_URL + "/callback");
        client.setPublicClient(true);
        client.setConsentRequired(true);
        client.setOptionalClientScopes(signedIn(SmartScopes.ofThePatient()));
        return client;
    }

    private static ClientRepresentation ehr() {
        ClientRepresentation client = app("parcours-ehr", "EHR app", RealmVariables.EHR_URL + "/callback");
        signsWithKeysAt(client, RealmVariables.EHR_JWKS_URL);
        client.setOptionalClientScopes(signedIn(SmartScopes.ofTheUser()));
        return client;
    }

    private static ClientRepresentation backend() {
        ClientRepresentation client = client("parcours-backend", "Backend service of an organisation");
        client.setServiceAccountsEnabled(true);
        signsWithKeysAt(client, RealmVariables.BACKEND_JWKS_URL);
        client.getAttributes().put("use.refresh.tokens", "false");
        client.setProtocolMappers(List.of(mapper("organization of the service", "oidc-hardcoded-claim-mapper")
                .with("claim.value", RealmVariables.BACKEND_ORGANIZATION)
                .with("jsonType.label", "String")
                .to("organization")
                .inAccessToken()
                .representation()));
        client.setOptionalClientScopes(SmartScopes.ofTheSystem());
        return client;
    }

    private static ClientRepresentation pages() {
        ClientRepresentation client =
                app("parcours-pages", "Pages of Parcours", RealmVariables.BASE_URL + "/login/oauth2/code/parcours");
        client.setOptionalClientScopes(signedIn(List.of("patient/*.cruds", "user/*.cruds")));
        return client;
    }

    /** Asks whether a token is still good; signs nobody in. */
    private static ClientRepresentation server() {
        ClientRepresentation client = client(SERVER, "Parcours server");
        client.setOptionalClientScopes(List.of());
        return client;
    }

    private static ClientRepresentation app(String id, String name, String redirect) {
        ClientRepresentation client = client(id, name);
        client.setStandardFlowEnabled(true);
        client.setRedirectUris(List.of(redirect));
        client.setWebOrigins(List.of("+"));
        client.getAttributes().put("pkce.code.challenge.method", "S256");
        client.getAttributes().put("post.logout.redirect.uris", "+");
        return client;
    }

    private static void signsWithKeysAt(ClientRepresentation client, String address) {
        client.setClientAuthenticatorType("client-jwt");
        client.getAttributes().put("use.jwks.url", "true");
        client.getAttributes().put("jwks.url", address);
        client.getAttributes().put("token.endpoint.auth.signing.max.exp", ASSERTION_LIFETIME);
    }

    private static ClientRepresentation client(String id, String name) {
        var client = new ClientRepresentation();
        client.setClientId(id);
        client.setName(name);
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setAttributes(new LinkedHashMap<>(Map.of()));
        client.setDefaultClientScopes(List.of("basic", "parcours"));
        return client;
    }

    private static List<String> signedIn(List<String> data) {
        var scopes = new ArrayList<>(List.of("profile", "fhirUser", "launch/patient", "offline_access"));
        scopes.addAll(data);
        return scopes;
    }
}

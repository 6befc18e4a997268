package io.parcours.keycloak.realm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** What holds for every client, also for those that an operator adds later. */
final class RequestRules {

    private static final String PROFILE = "smart-app-launch";

    private RequestRules() {}

    static void applyTo(RealmRepresentation realm) {
        var profile = new ClientProfileRepresentation();
        profile.setName(PROFILE);
        profile.setDescription("PKCE with S256, aud, no implicit and no password grant");
        profile.setExecutors(List.of(
                executor("parcours-launch-audience", "audience", RealmVariables.FHIR_BASE),
                executor("pkce-enforcer", "auto-configure", "true"),
                executor("reject-implicit-grant", "auto-configure", "true"),
                executor("reject-ropc-grant", "auto-configure", "true")));
        var profiles = new ClientProfilesRepresentation();
        profiles.setProfiles(List.of(profile));
        realm.setParsedClientProfiles(profiles);

        var everyClient = new ClientPolicyConditionRepresentation();
        everyClient.setConditionProviderId("any-client");
        everyClient.setConfiguration(JsonNodeFactory.instance.objectNode());
        var policy = new ClientPolicyRepresentation();
        policy.setName("every-client");
        policy.setDescription("Every client of this realm launches as SMART App Launch says");
        policy.setEnabled(true);
        policy.setConditions(List.of(everyClient));
        policy.setProfiles(List.of(PROFILE));
        var policies = new ClientPoliciesRepresentation();
        policies.setPolicies(List.of(policy));
        realm.setParsedClientPolicies(policies);
    }

    private static ClientPolicyExecutorRepresentation executor(String provider, String key, String value) {
        ObjectNode configuration = JsonNodeFactory.instance.objectNode();
        configuration.put(key, value);
        var executor = new ClientPolicyExecutorRepresentation();
        executor.setExecutorProviderId(provider);
        executor.setConfiguration(configuration);
        return executor;
    }
}

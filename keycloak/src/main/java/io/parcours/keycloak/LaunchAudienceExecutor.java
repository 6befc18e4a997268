package io.parcours.keycloak;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.AuthorizationRequestContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * A launch must name this FHIR server in {@code aud}; otherwise it is refused before anybody signs in.
 *
 * <p>The check keeps a counterfeit FHIR server from sending its visitors here for a token that is good for this one. Keycloak
 * itself ignores the parameter. Requests without a SMART scope, such as those of Keycloak's own pages, need no audience.
 */
public class LaunchAudienceExecutor implements ClientPolicyExecutorProvider<LaunchAudienceExecutor.Configuration> {

    private static final List<String> SMART_CONTEXTS = List.of("patient/", "user/", "system/", "launch/");

    private @Nullable String audience;

    /** What the realm says about this executor; see {@link LaunchAudienceExecutorFactory#AUDIENCE}. */
    public static class Configuration extends ClientPolicyExecutorConfigurationRepresentation {

        private @Nullable String audience;

        public @Nullable String getAudience() {
            return audience;
        }

        public void setAudience(@Nullable String audience) {
            this.audience = audience;
        }
    }

    @Override
    public String getProviderId() {
        return LaunchAudienceExecutorFactory.ID;
    }

    @Override
    public Class<Configuration> getExecutorConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void setupConfiguration(Configuration configuration) {
        audience = configuration.getAudience();
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context.getEvent() == ClientPolicyEvent.AUTHORIZATION_REQUEST
                && context instanceof AuthorizationRequestContext launch
                && asksForData(launch.getAuthorizationEndpointRequest().getScope())) {
            require(launch.getRequestParameters().getFirst("aud"));
        }
    }

    private void require(@Nullable String asked) throws ClientPolicyException {
        if (asked == null || audience == null || !withoutSlash(asked).equals(withoutSlash(audience))) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_REQUEST,
                    "aud must be the FHIR server that this realm issues tokens for");
        }
    }

    private static boolean asksForData(@Nullable String scope) {
        return scope != null
                && Arrays.stream(scope.split(" "))
                        .anyMatch(one -> SMART_CONTEXTS.stream().anyMatch(one::startsWith));
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}

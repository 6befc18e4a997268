package io.parcours.keycloak;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** Makes {@link LaunchAudienceExecutor} known to Keycloak's client policies. */
public class LaunchAudienceExecutorFactory implements ClientPolicyExecutorProviderFactory {

    /** What the realm calls this executor. */
    public static final String ID = "parcours-launch-audience";

    /** Configuration: the base address of the FHIR server. Without it every launch is refused. */
    public static final String AUDIENCE = "audience";

    private static final List<ProviderConfigProperty> CONFIGURATION = List.of(new ProviderConfigProperty(
            AUDIENCE,
            "FHIR server",
            "The base address that a launch must name in its aud parameter.",
            ProviderConfigProperty.STRING_TYPE,
            null));

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "Refuses a SMART launch whose aud is not the FHIR server.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CONFIGURATION;
    }

    @Override
    public ClientPolicyExecutorProvider<LaunchAudienceExecutor.Configuration> create(KeycloakSession session) {
        return new LaunchAudienceExecutor();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}

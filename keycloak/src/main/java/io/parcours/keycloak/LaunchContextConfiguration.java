package io.parcours.keycloak;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.provider.ProviderConfigProperty;

/** What an administrator sees of {@link LaunchContextMapper} in Keycloak's console. */
final class LaunchContextConfiguration {

    private LaunchContextConfiguration() {}

    static List<ProviderConfigProperty> properties() {
        var properties = new ArrayList<ProviderConfigProperty>();
        properties.add(new ProviderConfigProperty(
                ProtocolMapperUtils.USER_ATTRIBUTE,
                ProtocolMapperUtils.USER_MODEL_ATTRIBUTE_LABEL,
                ProtocolMapperUtils.USER_MODEL_ATTRIBUTE_HELP_TEXT,
                ProviderConfigProperty.STRING_TYPE,
                null));
        OIDCAttributeMapperHelper.addTokenClaimNameConfig(properties);
        properties.add(new ProviderConfigProperty(
                LaunchContextMapper.REQUIRED,
                "Required",
                "If on, a launch gets no token unless the user has exactly one value.",
                ProviderConfigProperty.BOOLEAN_TYPE,
                false));
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, LaunchContextMapper.class);
        return List.copyOf(properties);
    }
}

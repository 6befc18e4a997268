package io.parcours.keycloak;

import static org.keycloak.protocol.ProtocolMapperUtils.USER_ATTRIBUTE;
import static org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper.TOKEN_CLAIM_NAME;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenResponseMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.IDToken;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/**
 * Puts one attribute of the signed-in user beside the access token, where SMART apps look for the launch context.
 *
 * <p>Keycloak's own mapper for user attributes writes into tokens only. This one also writes into the token response, under the
 * same name. A value is used only when it is the only one: nothing is chosen for the user. Where the mapper is marked as required,
 * a launch without exactly one value gets no token.
 */
public class LaunchContextMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper,
                OIDCIDTokenMapper,
                UserInfoTokenMapper,
                TokenIntrospectionTokenMapper,
                OIDCAccessTokenResponseMapper {

    /** What the realm calls this mapper. */
    public static final String ID = "parcours-launch-context-mapper";

    /** Configuration: "true" if a launch without exactly one value gets no token. */
    public static final String REQUIRED = "required";

    private static final List<ProviderConfigProperty> CONFIGURATION = LaunchContextConfiguration.properties();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "SMART launch context";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Writes the one value of a user attribute into the tokens and the token response.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CONFIGURATION;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext client) {
        onlyValue(mapper, userSession.getUser())
                .ifPresent(value -> token.getOtherClaims().put(claim(mapper), value));
    }

    @Override
    protected void setClaim(
            AccessTokenResponse response,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext client) {
        Optional<String> value = onlyValue(mapper, userSession.getUser());
        if (value.isPresent()) {
            response.setOtherClaims(claim(mapper), value.get());
        } else if (Boolean.parseBoolean(mapper.getConfig().get(REQUIRED))) {
            throw refusal(
                    "This account does not stand for exactly one " + claim(mapper) + ", which the launch asked for.",
                    session);
        }
    }

    /** Readable also for an app in a browser: it comes with the headers that let the app's own origin see it. */
    private static CorsErrorResponseException refusal(String description, KeycloakSession session) {
        return new CorsErrorResponseException(
                Cors.builder()
                        .auth()
                        .allowedMethods("POST")
                        .checkAllowedOrigins(session, session.getContext().getClient()),
                OAuthErrorException.INVALID_GRANT,
                description,
                Response.Status.BAD_REQUEST);
    }

    private static String claim(ProtocolMapperModel mapper) {
        return Objects.requireNonNull(mapper.getConfig().get(TOKEN_CLAIM_NAME), TOKEN_CLAIM_NAME);
    }

    private static Optional<String> onlyValue(ProtocolMapperModel mapper, UserModel user) {
        List<String> values = user.getAttributeStream(mapper.getConfig().get(USER_ATTRIBUTE))
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(2)
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}

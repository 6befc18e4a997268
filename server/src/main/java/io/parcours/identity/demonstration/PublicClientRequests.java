package io.parcours.identity.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets public applications refresh and revoke: they have no secret, what they hold is the refresh token, which works once.
 *
 * <p>The library knows public clients only while they redeem a code. Who refreshes need not say its name (SMART App Launch 2.2, refresh; and
 * many applications do not): the token is bound to the application that it was given to.
 */
final class PublicClientRequests implements AuthenticationConverter, AuthenticationProvider {

    private static final String MARK = PublicClientRequests.class.getName();

    private final RegisteredClientRepository clients;
    private final Grants grants;

    PublicClientRequests(RegisteredClientRepository clients, Grants grants) {
        this.clients = clients;
        this.grants = grants;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        boolean isRefresh = "refresh_token".equals(request.getParameter("grant_type"));
        boolean isTheirs = isRefresh || request.getRequestURI().endsWith("/oauth2/revoke");
        boolean provesItself = request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getParameter("client_secret") != null
                || request.getParameter("client_assertion") != null;
        if (!isTheirs || provesItself) {
            return null;
        }
        String named = request.getParameter("client_id");
        String client = named == null && isRefresh ? ownerOf(request.getParameter("refresh_token")) : named;
        return client == null
                ? null
                : new OAuth2ClientAuthenticationToken(
                        client, ClientAuthenticationMethod.NONE, null, Map.of(MARK, true));
    }

    private @Nullable String ownerOf(@Nullable String refreshToken) {
        if (refreshToken == null) {
            return null;
        }
        OAuth2Authorization grant = grants.findByToken(refreshToken, OAuth2TokenType.REFRESH_TOKEN);
        if (grant == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        return grant.getRegisteredClientId();
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var request = (OAuth2ClientAuthenticationToken) authentication;
        if (!request.getAdditionalParameters().containsKey(MARK)) {
            return null;
        }
        RegisteredClient client = clients.findByClientId(request.getPrincipal().toString());
        return client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)
                ? null
                : new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

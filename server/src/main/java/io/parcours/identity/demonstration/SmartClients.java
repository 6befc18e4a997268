package io.parcours.identity.demonstration;

import io.parcours.fhir.PublicAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The applications and systems that the demonstration knows. Which scopes one may ask for is decided by {@link ScopeRules}. */
final class SmartClients {

    /** A public application: a patient portal, or a script that plays one. */
    static final String PORTAL = "portal";

    /** The server's own pages. */
    private static final String PAGES = "parcours-pages";

    private static final Duration APPLICATION_TOKEN = Duration.ofMinutes(15);
    private static final Duration SYSTEM_TOKEN = Duration.ofMinutes(5);
    private static final Duration REFRESH_TOKEN = Duration.ofDays(30);
    private static final Duration CODE = Duration.ofMinutes(1);

    private SmartClients() {}

    static List<RegisteredClient> all(PublicAddress address) {
        return Stream.concat(
                        Stream.of(portal(address), pages(address)),
                        DemonstrationSystem.ALL.stream().map(SmartClients::system))
                .toList();
    }

    private static RegisteredClient portal(PublicAddress address) {
        return application(PORTAL, "Patient portal")
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                // On the loopback address any port counts (RFC 8252), so that scripts and pages under development can
                // use it.
                .redirectUri("http://127.0.0.1/callback")
                .redirectUri("http://127.0.0.1/callback.html")
                .redirectUri(address.at("/callback"))
                .build();
    }

    private static RegisteredClient pages(PublicAddress address) {
        return application(PAGES, "Parcours")
                .redirectUri(address.at("/login/oauth2/code/parcours"))
                // The server's own pages are no third party that somebody would have to be asked about.
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient.Builder application(String id, String name) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(name)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE)
                        .accessTokenTimeToLive(APPLICATION_TOKEN)
                        .refreshTokenTimeToLive(REFRESH_TOKEN)
                        .reuseRefreshTokens(false)
                        .build());
    }

    private static RegisteredClient system(DemonstrationSystem system) {
        return RegisteredClient.withId(system.client())
                .clientId(system.client())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .tokenEndpointAuthenticationSigningAlgorithm(
                                SignatureAlgorithm.from(system.algorithm().getName()))
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(SYSTEM_TOKEN)
                        .build())
                .build();
    }
}

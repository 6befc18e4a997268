package io.parcours.identity.demonstration;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.parcours.fhir.PublicAddress;
import io.parcours.identity.bearer.BrowserOrigins;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The endpoints of the embedded authorization server and its sign-in pages. */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration")
class EmbeddedDoors {

    @Bean
    @Order(10)
    SecurityFilterChain authorizationServerDoor(
            HttpSecurity http,
            RegisteredClientRepository clients,
            Grants grants,
            SystemKeys keys,
            JWKSource<SecurityContext> signingKeys,
            PublicAddress address,
            BrowserOrigins origins,
            Clock clock)
            throws Exception {
        var publicClients = new PublicClientRequests(clients, grants);
        var assertions =
                new SystemAssertions(keys, Set.of(address.server().toString(), address.at("/oauth2/token")), clock);
        var server = new OAuth2AuthorizationServerConfigurer();
        var paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        server.getEndpointsMatcher(), paths.matcher("/login"), paths.matcher("/consent")))
                .with(server, it -> it.registeredClientRepository(clients)
                        .authorizationService(grants)
                        .authorizationConsentService(new AskEveryTime())
                        .clientAuthentication(client -> client.authenticationConverter(new SystemAssertionRequests())
                                .authenticationConverter(publicClients)
                                .authenticationProvider(publicClients)
                                .authenticationProviders(providers -> judgeAssertions(providers, assertions)))
                        .authorizationEndpoint(endpoint -> endpoint.consentPage("/consent")
                                .authenticationProviders(providers -> judgeRequests(providers, address)))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseHandler(withLaunchContext())
                                .authenticationProviders(EmbeddedDoors::judgeSystemScopes))
                        .oidc(oidc -> oidc.providerConfigurationEndpoint(endpoint ->
                                endpoint.providerConfigurationCustomizer(document -> document.scopes(scopes -> {
                                    scopes.clear();
                                    scopes.addAll(EmbeddedScopes.ADVERTISED);
                                })))))
                // For the userinfo endpoint, which is asked with an access token.
                .oauth2ResourceServer(resource -> resource.jwt(jwt -> jwt.decoder(ownTokens(signingKeys))))
                .cors(cors -> cors.configurationSource(origins))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/login")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .userDetailsService(accounts())
                .formLogin(form -> form.loginPage("/login"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new UnauthenticatedRequests()))
                .build();
    }

    private static JwtDecoder ownTokens(JWKSource<SecurityContext> signingKeys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, signingKeys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        return new NimbusJwtDecoder(processor);
    }

    private static UserDetailsService accounts() {
        return name -> DemonstrationAccount.named(name)
                .map(EmbeddedDoors::user)
                .orElseThrow(
                        () -> new org.springframework.security.core.userdetails.UsernameNotFoundException("unknown"));
    }

    private static UserDetails user(DemonstrationAccount account) {
        return User.withUsername(account.username())
                .password("{noop}" + account.username())
                .build();
    }

    private static void judgeAssertions(List<AuthenticationProvider> providers, SystemAssertions assertions) {
        providers.stream()
                .filter(JwtClientAssertionAuthenticationProvider.class::isInstance)
                .map(JwtClientAssertionAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setJwtDecoderFactory(assertions));
    }

    private static void judgeRequests(List<AuthenticationProvider> providers, PublicAddress address) {
        var rules = OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR.andThen(
                new ApplicationRequestRules(address.fhir()));
        providers.stream()
                .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setAuthenticationValidator(rules));
    }

    private static void judgeSystemScopes(List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(OAuth2ClientCredentialsAuthenticationProvider.class::isInstance)
                .map(OAuth2ClientCredentialsAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setAuthenticationValidator(EmbeddedDoors::requireSystemScopes));
    }

    private static void requireSystemScopes(OAuth2ClientCredentialsAuthenticationContext context) {
        OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
        ScopeRules.fault(context.getRegisteredClient(), request.getScopes()).ifPresent(fault -> {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE, fault, null));
        });
    }

    private static OAuth2AccessTokenResponseAuthenticationSuccessHandler withLaunchContext() {
        var handler = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        handler.setAccessTokenResponseCustomizer(context -> {
            OAuth2AccessTokenAuthenticationToken granted = context.getAuthentication();
            context.getAccessTokenResponse().additionalParameters(LaunchContext.of(granted));
        });
        return handler;
    }
}

package io.parcours.identity.pages;

import io.parcours.fhir.PublicAddress;
import io.parcours.identity.bearer.TrustedIssuerList;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Pages below {@code /app}: a session by OpenID Connect, with protection against forged requests. */
@Configuration(proxyBeanMethods = false)
class PagesDoor {

    private static final String BEGIN = "/oauth2/authorization";

    @Bean
    ClientRegistrationRepository pagesClient(
            TrustedIssuerList issuers, PublicAddress address, PagesProperties properties) {
        return new PagesClient(issuers.first(), address, properties);
    }

    @Bean
    @Order(30)
    SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository client, PublicAddress address)
            throws Exception {
        // The demonstration's authorization server keeps its own sign-in in the same session; the two must not pass for
        // each other.
        var signedIn = new HttpSessionSecurityContextRepository();
        signedIn.setSpringSecurityContextKey("PARCOURS_PAGES");
        var wanted = new HttpSessionRequestCache();
        wanted.setSessionAttrName("PARCOURS_PAGES_WANTED");
        return http.securityMatcher(paths("/app", "/app/**", "/login/oauth2/**", BEGIN + "/**"))
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(cache -> cache.requestCache(wanted))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2Login(login -> login.clientRegistrationRepository(client)
                        .loginPage(BEGIN + "/" + PagesClient.ID)
                        .securityContextRepository(signedIn)
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(withAudience(client, address))))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        new LoginUrlAuthenticationEntryPoint(BEGIN + "/" + PagesClient.ID)))
                .logout(logout -> logout.logoutUrl("/app/logout").logoutSuccessUrl("/"))
                .build();
    }

    private static OAuth2AuthorizationRequestResolver withAudience(
            ClientRegistrationRepository client, PublicAddress address) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(client, BEGIN);
        resolver.setAuthorizationRequestCustomizer(
                request -> request.additionalParameters(parameters -> parameters.put("aud", address.fhir())));
        return resolver;
    }

    private static RequestMatcher paths(String... patterns) {
        var builder = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                Arrays.stream(patterns).map(builder::matcher).toArray(RequestMatcher[]::new));
    }
}

package io.parcours.identity.bearer;

import io.parcours.fhir.PublicAddress;
import io.parcours.identity.CallerReading;
import io.parcours.identity.IdentityProperties;
import io.parcours.identity.MissingClaim;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors of the server. Whatever has no door is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /** Matches whole paths, whichever servlet answers them; the framework's plain patterns know one servlet only. */
    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    @Bean
    TrustedIssuerList trustedIssuerList(
            IdentityProperties properties, ObjectProvider<TrustedIssuer> ownIssuer, Clock clock) {
        Stream<TrustedIssuer> remote = properties.issuers().stream().map(issuer -> new RemoteIssuer(issuer, clock));
        return new TrustedIssuerList(Stream.concat(ownIssuer.stream(), remote).toList());
    }

    /** FHIR, for whoever brings an access token. No cookie counts here, and no session is kept. */
    @Bean
    @Order(20)
    SecurityFilterChain fhirDoor(
            HttpSecurity http,
            TrustedIssuerList issuers,
            PublicAddress address,
            BearerAnswers answers,
            BrowserOrigins origins,
            Clock clock)
            throws Exception {
        var reading = new CallerReading(address.fhir());
        return http.securityMatcher(paths("/fhir", "/fhir/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(origins))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/fhir/metadata"),
                                PATHS.matcher(HttpMethod.GET, "/fhir/.well-known/smart-configuration"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(resource -> resource.authenticationEntryPoint(answers)
                        .accessDeniedHandler(answers)
                        .jwt(jwt -> jwt.decoder(new TrustedIssuers(issuers.issuers(), address.fhir(), clock))
                                .jwtAuthenticationConverter(token -> authenticate(reading, token))))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterAfter(new CallerOnRequest(), BearerTokenAuthenticationFilter.class)
                .build();
    }

    /** What everybody may see: the landing page and its assets, the guide, and whether the server is up. */
    @Bean
    @Order(100)
    SecurityFilterChain publicDoor(HttpSecurity http, BearerAnswers answers) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths(
                                "/",
                                "/*.css",
                                "/*.svg",
                                "/favicon.ico",
                                "/ig",
                                "/ig/**",
                                "/error",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .build();
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns).map(PATHS::matcher).toArray(RequestMatcher[]::new));
    }

    private static CallerAuthentication authenticate(CallerReading reading, Jwt token) {
        try {
            return new CallerAuthentication(reading.read(token.getClaims()));
        } catch (MissingClaim missing) {
            throw new IncompleteToken(missing);
        }
    }
}

package io.parcours.identity.bearer;

import io.parcours.identity.IdentityProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** Which web pages elsewhere may call FHIR and the token endpoints from a browser. Never with cookies. */
@Component
public final class BrowserOrigins implements CorsConfigurationSource {

    private static final long PREFLIGHT_SECONDS = 600;

    private final CorsConfiguration configuration = new CorsConfiguration();

    BrowserOrigins(IdentityProperties properties) {
        configuration.setAllowedOrigins(properties.browserOrigins());
        configuration.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
        configuration.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "Accept", "Accept-Language", "Prefer", "If-Match", "If-None-Exist"));
        configuration.setExposedHeaders(List.of("Location", "Content-Location", "ETag", "Last-Modified"));
        configuration.setAllowCredentials(false);
        configuration.setMaxAge(PREFLIGHT_SECONDS);
    }

    @Override
    public CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        return configuration;
    }
}

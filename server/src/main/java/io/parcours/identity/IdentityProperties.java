package io.parcours.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Whom this server believes.
 *
 * @param issuers addresses of trusted authorization servers, as their tokens name them; the first is the one that applications are sent to
 * @param browserOrigins web origins whose pages may call the server from a browser; {@code *} for all, which is safe as no cookie counts here
 */
@ConfigurationProperties("parcours.identity")
public record IdentityProperties(
        @DefaultValue List<String> issuers,
        @DefaultValue("*") @Name("browser-origins") List<String> browserOrigins) {

    public IdentityProperties {
        issuers = issuers.stream()
                .map(String::trim)
                .filter(issuer -> !issuer.isEmpty())
                .toList();
        browserOrigins = List.copyOf(browserOrigins);
    }
}

package io.parcours.identity.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How the pages come to the authorization server.
 *
 * @param clientId as which client
 * @param clientSecret empty for a public client, which PKCE protects
 */
@ConfigurationProperties("parcours.identity.pages")
record PagesProperties(
        @DefaultValue("parcours-pages") @Name("client-id") String clientId,
        @DefaultValue("") @Name("client-secret") String clientSecret) {

    @Override
    public String toString() {
        return "PagesProperties[clientId=" + clientId + "]";
    }
}

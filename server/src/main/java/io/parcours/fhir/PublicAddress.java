package io.parcours.fhir;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The address by which others know this server. Links, issuers and audiences are made from it, never from what a request says of its host.
 *
 * @param server scheme, host and port, without a slash at the end
 */
@ConfigurationProperties("parcours")
public record PublicAddress(
        @DefaultValue("http://127.0.0.1:8080") @Name("base-url")
        URI server) {

    public PublicAddress {
        String text = server.toString();
        if (server.getScheme() == null || server.getHost() == null) {
            throw new RefusalToStart(
                    "parcours.base-url is \"" + text + "\", which is not an address.",
                    "Set it to scheme and host, for example https://parcours.example.org.");
        }
        server = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : server;
    }

    /** The FHIR base, without a slash at the end; also the audience of access tokens. */
    public String fhir() {
        return server + "/fhir";
    }

    /** An address on this server, for a path that begins with a slash. */
    public String at(String path) {
        return server + path;
    }
}

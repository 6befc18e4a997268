package io.parcours.fhir.rest;

import io.parcours.fhir.RefusalToStart;
import io.parcours.fhir.rest.ListenProperties.Listen;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.AbstractServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Until access is decided patient by patient, nobody but this machine may reach the server; a demonstration, with its well-known accounts,
 * never leaves it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LoopbackOnly implements WebServerFactoryCustomizer<AbstractServletWebServerFactory> {

    private final ListenProperties properties;
    private final ManagementServerProperties management;
    private final boolean isDemonstration;

    @Autowired
    LoopbackOnly(ListenProperties properties, ManagementServerProperties management, Environment environment) {
        this(properties, management, environment.acceptsProfiles(Profiles.of("demonstration")));
    }

    LoopbackOnly(ListenProperties properties, ManagementServerProperties management, boolean isDemonstration) {
        this.properties = properties;
        this.management = management;
        this.isDemonstration = isDemonstration;
    }

    @Override
    public void customize(AbstractServletWebServerFactory server) {
        require("server.address", server.getAddress());
        boolean hasOwnPort = management.getPort() != null && management.getPort() >= 0;
        if (hasOwnPort) {
            require("management.server.address", management.getAddress());
        }
    }

    private void require(String setting, @Nullable InetAddress address) {
        boolean isLoopback = address != null && address.isLoopbackAddress();
        if (!isLoopback && (isDemonstration || properties.listen() != Listen.CONTAINER)) {
            throw new RefusalToStart(
                    "This version decides nothing patient by patient yet and is for this machine only, and " + setting
                            + " is " + (address == null ? "every address" : address.getHostAddress()) + ".",
                    "Leave " + setting
                            + " at 127.0.0.1 or ::1; in a container, outside a demonstration, set PARCOURS_LISTEN=container"
                            + " and publish its port on 127.0.0.1 only.");
        }
    }
}

package io.parcours.fhir.rest;

import io.parcours.fhir.RefusalToStart;
import io.parcours.fhir.rest.ListenProperties.Listen;
import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Autowired;
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
    private final boolean isDemonstration;

    @Autowired
    LoopbackOnly(ListenProperties properties, Environment environment) {
        this(properties, environment.acceptsProfiles(Profiles.of("demonstration")));
    }

    LoopbackOnly(ListenProperties properties, boolean isDemonstration) {
        this.properties = properties;
        this.isDemonstration = isDemonstration;
    }

    @Override
    public void customize(AbstractServletWebServerFactory server) {
        InetAddress address = server.getAddress();
        boolean isLoopback = address != null && address.isLoopbackAddress();
        if (!isLoopback && (isDemonstration || properties.listen() != Listen.CONTAINER)) {
            throw new RefusalToStart(
                    "This version decides nothing patient by patient yet and is for this machine only, and server.address is "
                            + (address == null ? "every address" : address.getHostAddress()) + ".",
                    "Leave server.address at 127.0.0.1 or ::1; in a container, outside a demonstration, set PARCOURS_LISTEN=container"
                            + " and publish its port on 127.0.0.1 only.");
        }
    }
}

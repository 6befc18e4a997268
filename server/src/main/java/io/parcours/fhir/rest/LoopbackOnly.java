package io.parcours.fhir.rest;

import io.parcours.fhir.RefusalToStart;
import java.net.InetAddress;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.AbstractServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Until every request is authenticated and authorised, nobody but this machine may reach the server. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LoopbackOnly implements WebServerFactoryCustomizer<AbstractServletWebServerFactory> {

    @Override
    public void customize(AbstractServletWebServerFactory server) {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new RefusalToStart(
                    "This version has no access control yet, and server.address is "
                            + (address == null ? "every address" : address.getHostAddress()) + ".",
                    "Leave server.address at 127.0.0.1 or ::1.");
        }
    }
}

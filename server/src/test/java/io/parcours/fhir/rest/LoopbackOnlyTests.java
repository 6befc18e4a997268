package io.parcours.fhir.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parcours.fhir.RefusalToStart;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;

/** Until access control is complete, the server listens on the loopback interface or not at all. */
class LoopbackOnlyTests {

    private final TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.0.0.53"})
    void aLoopbackAddressIsAccepted(String address) throws UnknownHostException {
        server.setAddress(InetAddress.getByName(address));

        assertThatCode(() -> new LoopbackOnly().customize(server)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.10"})
    void anyOtherAddressIsRefused(String address) throws UnknownHostException {
        server.setAddress(InetAddress.getByName(address));

        assertThatThrownBy(() -> new LoopbackOnly().customize(server))
                .isInstanceOf(RefusalToStart.class)
                .hasMessageContaining("no access control");
    }

    @Test
    void noAddressMeansEveryAddressAndIsRefused() {
        assertThatThrownBy(() -> new LoopbackOnly().customize(server)).isInstanceOf(RefusalToStart.class);
    }
}

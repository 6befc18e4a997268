package io.parcours.fhir.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parcours.fhir.RefusalToStart;
import io.parcours.fhir.rest.ListenProperties.Listen;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;

/** Until access control is complete, the server listens on the loopback interface or not at all. */
class LoopbackOnlyTests {

    private final TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
    private final ManagementServerProperties management = new ManagementServerProperties();
    private final LoopbackOnly rule = new LoopbackOnly(new ListenProperties(Listen.LOOPBACK), management, false);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.0.0.53"})
    void aLoopbackAddressIsAccepted(String address) throws UnknownHostException {
        server.setAddress(InetAddress.getByName(address));

        assertThatCode(() -> rule.customize(server)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.10"})
    void anyOtherAddressIsRefused(String address) throws UnknownHostException {
        server.setAddress(InetAddress.getByName(address));

        assertThatThrownBy(() -> rule.customize(server))
                .isInstanceOf(RefusalToStart.class)
                .hasMessageContaining("this machine only");
    }

    @Test
    void noAddressMeansEveryAddressAndIsRefused() {
        assertThatThrownBy(() -> rule.customize(server)).isInstanceOf(RefusalToStart.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.10"})
    void inAContainerEveryAddressIsAccepted(String address) throws UnknownHostException {
        server.setAddress(InetAddress.getByName(address));

        assertThatCode(() ->
                        new LoopbackOnly(new ListenProperties(Listen.CONTAINER), management, false).customize(server))
                .doesNotThrowAnyException();
    }

    @Test
    void aDemonstrationStaysOnThisMachineEvenInAContainer() throws UnknownHostException {
        server.setAddress(InetAddress.getByName("0.0.0.0"));

        assertThatThrownBy(() ->
                        new LoopbackOnly(new ListenProperties(Listen.CONTAINER), management, true).customize(server))
                .isInstanceOf(RefusalToStart.class);
    }

    @Test
    void aPortForManagementIsHeldToTheSame() throws UnknownHostException {
        server.setAddress(InetAddress.getByName("127.0.0.1"));
        management.setPort(8081);

        assertThatThrownBy(() -> rule.customize(server))
                .isInstanceOf(RefusalToStart.class)
                .hasMessageContaining("management.server.address is every address");
        management.setAddress(InetAddress.getByName("::1"));
        assertThatCode(() -> rule.customize(server)).doesNotThrowAnyException();
    }
}

package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parcours.fhir.RefusalToStart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** Who may start without, and with, a trusted authorization server. Operators: UPDATING.md. */
class StartConditionsTests {

    private static final String ISSUER = "https://keycloak.example.org/realms/parcours";

    private static void start(MockEnvironment environment) {
        var conditions = new StartConditions();
        conditions.setEnvironment(environment);
        conditions.postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    private static MockEnvironment profile(String name) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(name);
        return environment;
    }

    @Test
    void aDemonstrationStartsByItself() {
        assertThatCode(() -> start(profile("demonstration"))).doesNotThrowAnyException();
    }

    @Test
    void outsideADemonstrationAnIssuerIsNeeded() {
        assertThatThrownBy(() -> start(profile("production")))
                .isInstanceOf(RefusalToStart.class)
                .hasMessageContaining("No authorization server");
        assertThatCode(() -> start(profile("production").withProperty("parcours.identity.issuers", ISSUER)))
                .doesNotThrowAnyException();
        assertThatCode(() -> start(profile("production").withProperty("parcours.identity.issuers[0]", ISSUER)))
                .doesNotThrowAnyException();
    }

    @Test
    void aRealIssuerAndWellKnownAccountsDoNotGoTogether() {
        assertThatThrownBy(() -> start(profile("demonstration").withProperty("parcours.identity.issuers", ISSUER)))
                .isInstanceOf(RefusalToStart.class)
                .hasMessageContaining("demonstration");
    }
}

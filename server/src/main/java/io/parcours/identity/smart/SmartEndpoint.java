package io.parcours.identity.smart;

import io.parcours.identity.bearer.TrustedIssuerList;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the SMART configuration document. */
@Configuration(proxyBeanMethods = false)
class SmartEndpoint {

    @Bean
    ServletRegistrationBean<SmartConfigurationServlet> smartConfiguration(TrustedIssuerList issuers) {
        var registration = new ServletRegistrationBean<>(
                new SmartConfigurationServlet(issuers.first()), SmartConfigurationServlet.PATH);
        registration.setName("smart-configuration");
        return registration;
    }
}

package io.parcours;

import io.parcours.terminology.TerminologyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.data.elasticsearch.ElasticsearchDataAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchClientAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The Parcours server: one process, a FHIR R4 endpoint at {@code /fhir}. */
@Modulithic(systemName = "Parcours", sharedModules = "fhir")
@ConfigurationPropertiesScan
@SpringBootApplication(
        exclude = {
            // The FHIR library brings clients and engines that this server does not use; each would connect or start
            // something.
            ElasticsearchClientAutoConfiguration.class,
            ElasticsearchDataAutoConfiguration.class,
            ElasticsearchRestClientAutoConfiguration.class,
            QuartzAutoConfiguration.class,
            // The doors are wired by hand in identity; these would open some of their own.
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            // Both are wired by hand in fhir.storage: the schema has two owners, and the order matters.
            FlywayAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class
        })
public class ParcoursServer {

    public static void main(String[] arguments) {
        if (TerminologyCommand.isMeantBy(arguments)) {
            System.exit(TerminologyCommand.run(ParcoursServer.class, arguments));
        }
        SpringApplication.run(ParcoursServer.class, arguments);
    }
}

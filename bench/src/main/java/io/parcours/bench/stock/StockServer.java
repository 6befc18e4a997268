package io.parcours.bench.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.data.elasticsearch.ElasticsearchDataAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchClientAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;

/** A stock HAPI FHIR JPA R4 server: FHIR at {@code /fhir}, readiness at {@code /actuator/health/readiness}. */
@SpringBootApplication(
        exclude = {
            // What the library has on the class path for other purposes, and what StockStorage wires itself.
            ElasticsearchClientAutoConfiguration.class,
            ElasticsearchDataAutoConfiguration.class,
            ElasticsearchRestClientAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            QuartzAutoConfiguration.class,
            ThymeleafAutoConfiguration.class
        })
public class StockServer {

    /**
     * Starts the server.
     *
     * @param arguments Spring Boot settings; {@code --spring.datasource.url} and {@code --server.port} are needed */
    public static void main(String[] arguments) {
        var application = new SpringApplication(StockServer.class);
        application.setAdditionalProfiles("stock");
        application.run(arguments);
    }
}

package io.parcours.web;

import io.parcours.fhir.ResourceId;
import io.parcours.fhir.StoredResources;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the start with three lines to copy and paste. */
@Component
class Welcome {

    private static final String AMINA = "amina-benali";

    private final StoredResources resources;

    Welcome(StoredResources resources) {
        this.resources = resources;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext server) {
            String base = "http://127.0.0.1:" + server.getWebServer().getPort();
            System.out.println(lines(base));
        }
    }

    private String lines(String base) {
        String patient = resources.exists(new ResourceId("Patient", AMINA)) ? AMINA : "[id]";
        return """

                Parcours is ready. Try:
                  curl '%1$s/fhir/Patient/%2$s/$journey?_count=10'
                  curl '%1$s/fhir/Patient/%2$s/$journey?state=open&_summary=true' -H 'Accept-Language: fr'
                  curl '%1$s/fhir/Appointment?patient=%2$s&_sort=date'""".formatted(base, patient);
    }
}

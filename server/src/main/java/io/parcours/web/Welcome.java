package io.parcours.web;

import io.parcours.fhir.PublicAddress;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.StoredResources;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Ends the start of a demonstration with three lines to copy and paste. */
@Component
class Welcome {

    private static final String AMINA = "amina-benali";

    private final StoredResources resources;
    private final PublicAddress address;
    private final Environment environment;

    Welcome(StoredResources resources, PublicAddress address, Environment environment) {
        this.resources = resources;
        this.address = address;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        // A command that only uses the database has no endpoint to welcome anybody at.
        if (environment.getProperty("server.port", Integer.class, 0) < 0) {
            return;
        }
        System.out.println(
                environment.acceptsProfiles(Profiles.of("demonstration"))
                        ? lines()
                        : "\nParcours is ready: " + address.fhir());
    }

    private String lines() {
        String patient = resources.exists(new ResourceId("Patient", AMINA)) ? AMINA : "[id]";
        return """

                Parcours is ready. Try:
                  TOKEN=$(docs/try/standalone-launch.sh amina)
                  curl -H "Authorization: Bearer $TOKEN" '%1$s/Patient/%2$s/$journey?_count=10'
                  curl -H "Authorization: Bearer $TOKEN" -H 'Accept-Language: fr' '%1$s/Patient/%2$s/$journey?state=open&_summary=true'""".formatted(address.fhir(), patient);
    }
}

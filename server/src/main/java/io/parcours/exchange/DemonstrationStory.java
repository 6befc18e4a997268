package io.parcours.exchange;

import io.parcours.fhir.GuidePackage;
import io.parcours.fhir.StoredResources;
import io.parcours.fhir.Transactions;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills a server that has no patient yet with the guide's story, in one transaction, so that a newcomer has something to look at. */
@Component
@Profile("demonstration")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class DemonstrationStory implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationStory.class);

    private final boolean wanted;
    private final GuidePackage guide;
    private final StoredResources resources;
    private final Transactions transactions;

    DemonstrationStory(
            DemonstrationProperties properties,
            GuidePackage guide,
            StoredResources resources,
            Transactions transactions) {
        this.wanted = properties.demonstration();
        this.guide = guide;
        this.resources = resources;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted && resources.keysAfter(Set.of("Patient"), 0, 1).isEmpty()) {
            List<Resource> story = guide.story().stream()
                    // Shown as examples; what really happened here is recorded by the server alone.
                    .filter(resource -> !(resource instanceof AuditEvent))
                    .toList();
            transactions.carryOut(transactionOf(story));
            log.info("Told the demonstration story in {} resources", story.size());
        }
    }

    private static Bundle transactionOf(List<Resource> story) {
        var transaction = new Bundle();
        transaction.setType(Bundle.BundleType.TRANSACTION);
        for (Resource resource : story) {
            String id = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
            transaction
                    .addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.PUT)
                    .setUrl(id);
        }
        return transaction;
    }
}

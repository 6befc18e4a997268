package io.parcours.journey;

import io.parcours.fhir.ResourceId;
import io.parcours.journey.entry.JourneyFacts;
import io.parcours.journey.entry.JourneyRules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Derives the entries of a resource, one for each patient concerned. The same for a write as for a rebuild. */
@Component
class EntryDerivation {

    private final JourneyRules rules;

    EntryDerivation(JourneyZone zone) {
        this.rules = new JourneyRules(zone.moments());
    }

    /** @param resource with id, version and last-updated; may be of any type, most do not appear on a journey */
    List<JourneyEntry> entriesOf(Resource resource) {
        if (!JourneyRules.types().contains(resource.fhirType())) {
            return List.of();
        }
        // The database keeps microseconds, FHIR milliseconds: what is derived must not depend on where it was read.
        Instant updated = resource.getMeta().getLastUpdated().toInstant().truncatedTo(ChronoUnit.MILLIS);
        Optional<JourneyFacts> facts = rules.facts(resource, updated);
        if (facts.isEmpty()) {
            return List.of();
        }
        var id = new ResourceId(resource.fhirType(), resource.getIdElement().getIdPart());
        long version = resource.getIdElement().getVersionIdPartAsLong();
        List<String> labels = resource.getMeta().getSecurity().stream()
                .map(EntryDerivation::label)
                .distinct()
                .sorted()
                .toList();
        return rules.patients(resource).stream()
                .map(patient -> new JourneyEntry(patient, id, version, updated, facts.get(), labels))
                .toList();
    }

    private static String label(Coding label) {
        return (label.hasSystem() ? label.getSystem() : "") + "|" + label.getCode();
    }
}

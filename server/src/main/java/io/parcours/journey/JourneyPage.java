package io.parcours.journey;

import io.parcours.fhir.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/**
 * One page of a journey.
 *
 * @param total entries on all pages together, at the instant of reading
 * @param entries in the order asked for
 * @param resources the resource behind each entry, as it stood at the same instant
 * @param next where the next page begins; empty on the last page
 */
public record JourneyPage(
        int total,
        List<JourneyEntry> entries,
        Map<ResourceId, Resource> resources,
        Optional<JourneyQuery.Position> next) {}

package io.parcours.journey;

import io.parcours.fhir.ResourceId;
import io.parcours.journey.entry.JourneyFacts;
import java.time.Instant;
import java.util.List;

/**
 * One line of a patient's journey, backed by exactly one resource.
 *
 * @param patient id of the patient
 * @param resource the resource behind the entry
 * @param version the resource's version when these facts were derived; always its current one
 * @param updated instant of that version
 * @param facts what the resource says
 * @param labels security labels of the resource, as {@code system|code}
 */
public record JourneyEntry(
        String patient, ResourceId resource, long version, Instant updated, JourneyFacts facts, List<String> labels) {}

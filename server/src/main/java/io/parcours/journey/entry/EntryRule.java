package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * How resources of one type appear on the journey. Pure: no clock, no database, nothing but the resource.
 *
 * @param <R> the resource type
 */
interface EntryRule<R extends Resource> {

    Class<R> type();

    /** References to those on whose journeys the resource appears; others than patients are passed over. */
    Stream<Reference> subjects(R resource);

    /**
     * What the resource says; empty if it was entered in error and does not belong on a journey.
     *
     * @param updated instant of the resource's last change; stands in for times that the resource does not tell
     */
    Optional<JourneyFacts> facts(R resource, Instant updated, Moments moments);

    /** A resource of this type that carries its status and nothing else. */
    R withStatus(String status);
}

package io.parcours.journey.entry;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.support.Statuses;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide's concept maps say what the rules do: one state for each status. Guide: /ig/journey.html. */
class GuideMapsTests {

    private final JourneyRules rules = new JourneyRules(new Moments(ZoneId.of("Europe/Paris")));

    @ParameterizedTest
    @CsvSource({"Appointment, appointment-status-to-journey-state", "Task, task-status-to-journey-state"})
    void everyStatusIsMappedToTheStateThatTheEntryHas(String type, String map) throws IOException {
        ConceptMap guide = read(map);

        assertThat(guide.getGroupFirstRep().getElement())
                .extracting(SourceElementComponent::getCode)
                .containsExactlyInAnyOrderElementsOf(Statuses.of(type));
        assertThat(guide.getGroupFirstRep().getElement())
                .allSatisfy(element -> assertThat(state(type, element.getCode()))
                        .as(element.getCode())
                        .isEqualTo(mapped(element)));
    }

    /** The code of the state; empty for what is not on the journey. */
    private static String mapped(SourceElementComponent element) {
        return Objects.requireNonNullElse(element.getTargetFirstRep().getCode(), "");
    }

    private String state(String type, String status) {
        return Stream.of(JourneyRules.skeleton(type, status))
                .flatMap(resource -> rules.facts(resource, Instant.EPOCH).stream())
                .map(facts -> facts.state().code())
                .findFirst()
                .orElse("");
    }

    private static ConceptMap read(String name) throws IOException {
        try (InputStream in = GuideMapsTests.class.getResourceAsStream("/guide/package/ConceptMap-" + name + ".json")) {
            return FhirContext.forR4Cached().newJsonParser().parseResource(ConceptMap.class, in);
        }
    }
}

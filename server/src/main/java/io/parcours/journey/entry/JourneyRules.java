package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What each resource says on the journeys of the patients it concerns.
 *
 * <p>Depends on the resource alone: the same resource always says the same, and so rows can be derived again.
 */
public final class JourneyRules {

    /** A tag of this system on a resource decides its phase, where a pathway knows better than the type. */
    public static final String PHASE_SYSTEM = "https://parcours.io/fhir/CodeSystem/journey-phase";

    private static final Map<String, EntryRule<?>> RULES = List.<EntryRule<?>>of(
                    new AppointmentEntry(),
                    new EncounterEntry(),
                    new CarePlanEntry(),
                    new TaskEntry(),
                    new ServiceRequestEntry(),
                    new QuestionnaireResponseEntry(),
                    new CommunicationEntry(),
                    new CommunicationRequestEntry(),
                    new DiagnosticReportEntry(),
                    new DocumentReferenceEntry(),
                    new ProcedureEntry(),
                    new ImmunizationEntry(),
                    new MedicationRequestEntry(),
                    new ConditionEntry(),
                    new GoalEntry(),
                    new ConsentEntry())
            .stream()
            .collect(Collectors.toUnmodifiableMap(rule -> rule.type().getSimpleName(), Function.identity()));

    private final Moments moments;

    public JourneyRules(Moments moments) {
        this.moments = moments;
    }

    /** The resource types that appear on a journey. */
    public static Set<String> types() {
        return RULES.keySet();
    }

    /** A resource of {@code type} with its status and nothing else. */
    public static Resource skeleton(String type, @Nullable String status) {
        EntryRule<?> rule = require(type);
        return status == null ? empty(rule) : rule.withStatus(status);
    }

    /** Ids of the patients on whose journeys the resource appears, each once. */
    public Collection<String> patients(Resource resource) {
        return patients(require(resource.fhirType()), resource);
    }

    /**
     * What the resource says; empty if it was entered in error.
     *
     * @param updated instant of the resource's last change
     */
    public Optional<JourneyFacts> facts(Resource resource, Instant updated) {
        return facts(require(resource.fhirType()), resource, updated).map(facts -> taggedPhase(resource)
                .map(phase -> inPhase(facts, phase))
                .orElse(facts));
    }

    private static <R extends Resource> Collection<String> patients(EntryRule<R> rule, Resource resource) {
        return rule.subjects(rule.type().cast(resource))
                .flatMap(reference -> Party.of(reference).stream())
                .filter(Party::isPatient)
                .map(Party::id)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private <R extends Resource> Optional<JourneyFacts> facts(EntryRule<R> rule, Resource resource, Instant updated) {
        return rule.facts(rule.type().cast(resource), updated, moments);
    }

    private static Optional<Phase> taggedPhase(Resource resource) {
        return resource.getMeta().getTag().stream()
                .filter(tag -> PHASE_SYSTEM.equals(tag.getSystem()))
                .map(Coding::getCode)
                .flatMap(code -> java.util.Arrays.stream(Phase.values()).filter(phase -> phase.code()
                        .equals(String.valueOf(code).toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    private static JourneyFacts inPhase(JourneyFacts facts, Phase phase) {
        return new JourneyFacts(
                facts.kind(),
                phase,
                facts.state(),
                facts.moment(),
                facts.title(),
                facts.status(),
                facts.organization(),
                facts.loop());
    }

    private static EntryRule<?> require(String type) {
        EntryRule<?> rule = RULES.get(type);
        if (rule == null) {
            throw new IllegalArgumentException(type + " does not appear on a journey.");
        }
        return rule;
    }

    private static Resource empty(EntryRule<?> rule) {
        return (Resource)
                org.hl7.fhir.r4.model.ResourceFactory.createResource(rule.type().getSimpleName());
    }
}

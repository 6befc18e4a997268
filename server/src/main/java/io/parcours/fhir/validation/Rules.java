package io.parcours.fhir.validation;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * The rules of the guide and of FHIR, ready to be applied. Costs seconds to load and some hundred microseconds to apply, when warm.
 *
 * <p>Whether a resource is right is decided by checkers that are used again, and without words. Only what is wrong, or asked about, is gone
 * through once more by a checker that speaks the language.
 */
final class Rules {

    private static final int MOST_CHECKS = 1_000;

    private final CheckingContext deciding;
    private final Map<Locale, CheckingContext> speaking;
    private final BlockingQueue<Checker> idle =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    Rules(DefaultProfileValidationSupport fhir, GuideDefinitions guide, Map<Locale, Words> words) {
        var all = new ValidationSupportChain(
                fhir,
                guide,
                new InMemoryTerminologyServerValidationSupport(fhir.getFhirContext()),
                new CommonCodeSystemsTerminologyService(fhir.getFhirContext()));
        var knowledge = new Knowledge();
        speaking = words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, language -> new CheckingContext(fhir, all, knowledge, language.getValue())));
        deciding = new CheckingContext(fhir, all, knowledge, Words.none());
    }

    /** Whether the guide or FHIR defines that profile. */
    boolean isKnown(String profile) {
        return deciding.fetchResource(StructureDefinition.class, profile) != null;
    }

    /** Whether the resource breaks a rule of the given profiles, which are known. */
    boolean isBroken(String json, List<String> profiles) {
        Checker checker = idle.poll();
        if (checker == null) {
            checker = Checker.judging(deciding);
        }
        boolean broken = checker.check(json, definitions(profiles)).stream().anyMatch(Rules::isError);
        if (checker.checks() < MOST_CHECKS) {
            idle.offer(checker);
        }
        return broken;
    }

    /**
     * All that there is to say about the resource.
     *
     * @param profiles known ones; if empty, the profiles that the resource claims and that are known
     */
    List<Finding> findings(String json, List<String> profiles, Locale language) {
        CheckingContext context = speaking(language);
        List<ValidationMessage> messages = Checker.telling(context).check(json, definitions(profiles));
        return Echoes.without(messages).stream()
                .map(message -> Finding.of(message, context.words()))
                .toList();
    }

    Words words(Locale language) {
        return speaking(language).words();
    }

    private CheckingContext speaking(Locale language) {
        return Objects.requireNonNull(speaking.getOrDefault(language, speaking.get(Locale.ENGLISH)));
    }

    private List<StructureDefinition> definitions(List<String> profiles) {
        var definitions = new ArrayList<StructureDefinition>();
        for (String profile : profiles) {
            definitions.add(Objects.requireNonNull(deciding.fetchResource(StructureDefinition.class, profile)));
        }
        return definitions;
    }

    static boolean isError(ValidationMessage message) {
        return message.getLevel() == ValidationMessage.IssueSeverity.ERROR
                || message.getLevel() == ValidationMessage.IssueSeverity.FATAL;
    }
}

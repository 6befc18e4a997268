package io.parcours.fhir.validation;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.terminologies.utilities.ValidationResult;
import org.jspecify.annotations.Nullable;

/**
 * What has been looked up once: definitions in the validator's own form, and whether a code stands in a value set.
 *
 * <p>Definitions never change while the server runs, so they are kept. Codes, and addresses at which there is nothing, are sent by callers: of
 * either, no more than {@value #MOST} answers to questions of at most {@value #LONGEST} characters are kept; then it begins anew.
 */
final class Knowledge {

    private static final int MOST = 10_000;
    private static final int LONGEST = 300;

    private final Map<String, Resource> definitions = new ConcurrentHashMap<>();
    private final Set<ValueSet> valueSets = ConcurrentHashMap.newKeySet();
    private final Set<String> nothing = ConcurrentHashMap.newKeySet();
    private final Map<CodeQuestion, ValidationResult> codes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> systems = new ConcurrentHashMap<>();

    /** Is {@code code} of {@code system}, with that display, in {@code valueSet}, or known at all when that is null? */
    record CodeQuestion(
            @Nullable ValueSet valueSet,
            boolean inferSystem,
            @Nullable String system,
            @Nullable String code,
            @Nullable String display) {

        private int length() {
            return String.valueOf(system).length()
                    + String.valueOf(code).length()
                    + String.valueOf(display).length();
        }
    }

    /** The definition of that type with that address; null if there is none. */
    <T extends Resource> @Nullable T definition(Class<T> type, String address, Supplier<@Nullable T> lookUp) {
        Resource known = definitions.get(address);
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        String absent = type.getSimpleName() + " " + address;
        if (nothing.contains(absent)) {
            return null;
        }
        T found = lookUp.get();
        if (found == null) {
            if (isKept(absent.length(), nothing)) {
                nothing.add(absent);
            }
        } else {
            definitions.put(address, found);
            if (found instanceof ValueSet valueSet) {
                valueSets.add(valueSet);
            }
        }
        return found;
    }

    /** The answer to a question about a code. About a value set that stands inside of a resource it is looked up each time. */
    ValidationResult answer(CodeQuestion question, Supplier<ValidationResult> lookUp) {
        if (question.valueSet() != null && !valueSets.contains(question.valueSet())) {
            return lookUp.get();
        }
        return kept(codes, question, question.length(), lookUp);
    }

    /** Whether codes of that system can be judged here. */
    boolean isSupported(String system, Supplier<Boolean> lookUp) {
        return kept(systems, system, system.length(), lookUp);
    }

    private static <Q, A> A kept(Map<Q, A> answers, Q question, int length, Supplier<A> lookUp) {
        A known = answers.get(question);
        if (known != null) {
            return known;
        }
        A answer = lookUp.get();
        if (isKept(length, answers.keySet())) {
            answers.put(question, answer);
        }
        return answer;
    }

    private static boolean isKept(int length, Set<?> questions) {
        if (questions.size() >= MOST) {
            questions.clear();
        }
        return length <= LONGEST;
    }
}

package io.parcours.access.fhir;

import io.parcours.access.RecordTypes;
import io.parcours.access.SearchReach.Step;
import io.parcours.fhir.Refusal;
import io.parcours.identity.CallerRole;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * By what a caller may search. What a search gives is narrowed to what the caller may see; by what it looks for it must not tell of anything
 * else. Pure.
 */
final class SearchRules {

    /** Who knows people by their identifiers anyway. */
    private static final Set<CallerRole> PROFESSIONALS =
            EnumSet.of(CallerRole.PRACTITIONER, CallerRole.COORDINATOR, CallerRole.SYSTEM);

    /** What a professional may ask of the patient to whom something visible belongs. */
    private static final Set<String> OF_THE_PATIENT = Set.of("identifier", "_id");

    private static final Set<String> INCLUDES = Set.of("_include", "_revinclude");

    private SearchRules() {}

    /** @throws Refusal forbidden, if a caller in this role may not search by one of the parameters */
    static void require(CallerRole role, Map<String, String[]> query) {
        if (PROFESSIONALS.contains(role)) {
            return;
        }
        query.forEach((name, values) -> {
            String plain = name.split(":", 2)[0];
            boolean all = INCLUDES.contains(plain) && Arrays.stream(values).anyMatch(value -> value.startsWith("*"));
            if (all || name.endsWith(":iterate") || name.endsWith(":recurse")) {
                throw Refusal.forbidden("This caller names what is to be included, one kind after the other.");
            }
        });
    }

    /** @throws Refusal forbidden, if what is found would tell of resources that nobody has judged */
    static void requireStep(CallerRole role, Step step) {
        if (RecordTypes.isOpen(step.type())) {
            return;
        }
        boolean byPatient = step.type().equals("Patient")
                && !step.isReverse()
                && OF_THE_PATIENT.contains(step.parameter())
                && PROFESSIONALS.contains(role);
        if (!byPatient) {
            throw Refusal.forbidden("A search may not look into " + step.type() + " through another type"
                    + (step.type().equals("Patient") ? ", but for a patient's identifier." : "."));
        }
    }

    /** @throws Refusal forbidden, because a history of a whole type of record tells of everybody */
    static void requireHistory(String type) {
        if (!RecordTypes.isOpen(type)) {
            throw Refusal.forbidden("The history of all resources of the type " + type + " is not offered.");
        }
    }
}

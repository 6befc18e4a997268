package io.parcours.audit.fhir;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the patients whom a search asks for by id, found or not. Pure. */
final class NamedPatients {

    private static final Pattern REFERENCE = Pattern.compile("(?:.*/)?Patient/([A-Za-z0-9\\-.]{1,64})");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Set<String> PATIENT_PARAMETERS = Set.of("patient", "patient:Patient", "subject:Patient");

    private NamedPatients() {}

    /**
     * Ids of the patients whom the parameters name.
     *
     * @param type the type that is searched; empty for all
     */
    static Set<String> in(String type, Map<String, String[]> parameters) {
        var named = new LinkedHashSet<String>();
        parameters.forEach((name, values) -> Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .forEach(value -> add(type, name, value, named)));
        return named;
    }

    private static void add(String type, String name, String value, Set<String> named) {
        Matcher reference = REFERENCE.matcher(value);
        boolean isId = PATIENT_PARAMETERS.contains(name) || (name.equals("_id") && type.equals("Patient"));
        if (reference.matches()) {
            named.add(reference.group(1));
        } else if (isId && ID.matcher(value).matches()) {
            named.add(value);
        }
    }
}

package io.parcours.fhir.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parcours.fhir.Refusal;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.Parameters;

/**
 * How much a patch in JSON may do.
 *
 * <p>Each copy can double what is there: thirty of them, a page of text, would fill any memory.
 */
final class PatchLimits {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_OPERATIONS = 200;
    private static final int MOST_COPIES = 3;

    private static final int LONGEST_PATH = 500;
    private static final Set<String> FUNCTIONS =
            new TreeSet<>(Set.of("where", "first", "last", "ofType", "extension", "exists", "not"));
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z]*)\\s*\\(");

    private PatchLimits() {}

    /**
     * Checks a JSON Patch.
     *
     * @param patch the body; what is no JSON is left to who applies it
     * @throws Refusal too large, if there are more operations or copies than are carried out
     */
    static void check(byte[] patch) {
        JsonNode operations = read(patch);
        if (operations.size() > MOST_OPERATIONS || copies(operations) > MOST_COPIES) {
            throw Refusal.tooLarge("A patch has at most " + MOST_OPERATIONS + " operations, and at most " + MOST_COPIES
                    + " of them copy.");
        }
    }

    /**
     * Checks a FHIRPath Patch: its paths lead to elements, and compute nothing.
     *
     * @throws Refusal too large or invalid, naming the parameter
     */
    static void check(Parameters patch) {
        if (patch.getParameter().size() > MOST_OPERATIONS) {
            throw Refusal.tooLarge("A patch has at most " + MOST_OPERATIONS + " operations.");
        }
        patch.getParameter().stream()
                .flatMap(operation -> operation.getPart().stream())
                .filter(part -> part.getName().equals("path")
                        && part.hasValue()
                        && part.getValue().isPrimitive())
                .map(part -> String.valueOf(part.getValue().primitiveValue()))
                .forEach(PatchLimits::requirePlain);
    }

    private static void requirePlain(String path) {
        boolean computes = FUNCTION.matcher(path).results().anyMatch(call -> !FUNCTIONS.contains(call.group(1)));
        if (path.length() > LONGEST_PATH || computes) {
            throw Refusal.invalid(
                    "A path has at most " + LONGEST_PATH + " characters, and may use " + String.join(", ", FUNCTIONS)
                            + ".",
                    "path");
        }
    }

    private static JsonNode read(byte[] patch) {
        try {
            return JSON.readTree(patch);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    private static long copies(JsonNode operations) {
        return StreamSupport.stream(operations.spliterator(), false)
                .filter(operation -> operation.path("op").asText().equals("copy"))
                .count();
    }
}

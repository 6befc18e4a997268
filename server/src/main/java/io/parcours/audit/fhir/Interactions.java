package io.parcours.audit.fhir;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.audit.Happening;
import io.parcours.audit.Happening.Action;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing a request is, in the audit's words. Pure.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-type-restful-interaction.html">FHIR R4, restful interactions</a>
 */
final class Interactions {

    /** Whose operations are about codes and definitions, and so about nobody. */
    private static final Set<String> DEFINITIONS = Set.of("CodeSystem", "ValueSet", "ConceptMap");

    private Interactions() {}

    /** What {@code request} does, without its circumstances, as if it had succeeded. */
    static Happening of(RequestDetails request) {
        RestOperationTypeEnum interaction = request.getRestOperationType();
        return isOperation(interaction)
                ? Happening.of(Action.E, "operation").by(request.getOperation())
                : Happening.of(action(interaction), interaction.getCode());
    }

    /** Whether {@code request} concerns anybody's data. */
    static boolean isAudited(RequestDetails request) {
        @Nullable RestOperationTypeEnum interaction = request.getRestOperationType();
        if (interaction == null || interaction == RestOperationTypeEnum.METADATA) {
            return false;
        }
        return !isOperation(interaction) || !isAboutDefinitions(request.getResourceName(), request.getOperation());
    }

    static boolean isAboutDefinitions(@Nullable String type, @Nullable String operation) {
        return "$validate".equals(operation) || (type != null && DEFINITIONS.contains(type));
    }

    static boolean isOperation(RestOperationTypeEnum interaction) {
        return switch (interaction) {
            case EXTENDED_OPERATION_SERVER, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_INSTANCE, VALIDATE -> true;
            default -> false;
        };
    }

    static boolean isSearch(RestOperationTypeEnum interaction) {
        return switch (interaction) {
            case SEARCH_TYPE, SEARCH_SYSTEM, GET_PAGE, HISTORY_TYPE, HISTORY_SYSTEM -> true;
            default -> false;
        };
    }

    private static Action action(RestOperationTypeEnum interaction) {
        return switch (interaction) {
            case CREATE -> Action.C;
            case UPDATE, PATCH -> Action.U;
            case DELETE -> Action.D;
            case READ, VREAD, HISTORY_INSTANCE, HISTORY_TYPE, HISTORY_SYSTEM -> Action.R;
            default -> Action.E;
        };
    }
}

package io.parcours.access.fhir;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import io.parcours.fhir.Refusal;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an entry of a transaction or batch asks for. Pure.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#transaction">FHIR R4, transaction</a>
 */
final class EntryReading {

    private static final String HISTORY = "_history";

    private final String base;

    /** @param base the server's FHIR base, without a slash at the end */
    EntryReading(String base) {
        this.base = base;
    }

    /** @throws Refusal invalid, if the entry cannot be understood */
    Asked read(BundleEntryComponent entry) {
        BundleEntryRequestComponent request = entry.getRequest();
        HTTPVerb method = request.getMethod();
        if (method == null) {
            throw refusal("Each entry needs a method and an address.");
        }
        String address = relative(request.getUrl() == null ? "" : request.getUrl());
        int question = address.indexOf('?');
        String[] path = (question < 0 ? address : address.substring(0, question)).split("/");
        @Nullable String query = question < 0 ? null : address.substring(question + 1);
        String last = path[path.length - 1];
        if (last.startsWith("$")) {
            return operation(path, last, query);
        }
        return switch (method) {
            case GET -> reading(path, query);
            case POST -> creating(path, request.getIfNoneExist());
            case PUT -> writing(RestOperationTypeEnum.UPDATE, path, query);
            case PATCH -> writing(RestOperationTypeEnum.PATCH, path, query);
            case DELETE -> writing(RestOperationTypeEnum.DELETE, path, query);
            default -> throw refusal("An entry may not use " + method.toCode() + ".");
        };
    }

    private String relative(String address) {
        String rest = address.startsWith(base) ? address.substring(base.length()) : address;
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    private static Asked operation(String[] path, String name, @Nullable String query) {
        RestOperationTypeEnum level =
                switch (path.length) {
                    case 1 -> RestOperationTypeEnum.EXTENDED_OPERATION_SERVER;
                    case 2 -> RestOperationTypeEnum.EXTENDED_OPERATION_TYPE;
                    default -> RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE;
                };
        return new Asked(
                level,
                path.length == 1 ? "" : path[0],
                path.length == 3 ? path[1] : "",
                name,
                QueryString.parse(query),
                null);
    }

    private static Asked reading(String[] path, @Nullable String query) {
        Map<String, String[]> parameters = QueryString.parse(query);
        String first = path[0];
        RestOperationTypeEnum interaction;
        if (first.equals("metadata")) {
            interaction = RestOperationTypeEnum.METADATA;
        } else if (first.isEmpty()) {
            interaction = RestOperationTypeEnum.SEARCH_SYSTEM;
        } else if (first.equals(HISTORY)) {
            interaction = RestOperationTypeEnum.HISTORY_SYSTEM;
        } else if (path.length == 1) {
            interaction = RestOperationTypeEnum.SEARCH_TYPE;
        } else if (path[1].equals(HISTORY)) {
            interaction = RestOperationTypeEnum.HISTORY_TYPE;
        } else if (path.length == 3 && path[2].equals(HISTORY)) {
            interaction = RestOperationTypeEnum.HISTORY_INSTANCE;
        } else {
            interaction = RestOperationTypeEnum.READ;
        }
        return new Asked(interaction, first, instance(path), "", parameters, null);
    }

    private static Asked creating(String[] path, @Nullable String ifNoneExist) {
        if (path.length != 1 || path[0].isEmpty()) {
            throw refusal("An entry can create by POST to a resource type only.");
        }
        String condition =
                ifNoneExist == null || ifNoneExist.isBlank() ? null : path[0] + "?" + afterQuestion(ifNoneExist);
        return new Asked(RestOperationTypeEnum.CREATE, path[0], "", "", Map.of(), condition);
    }

    private static String instance(String[] path) {
        return path.length > 1 && !path[1].startsWith("_") ? path[1] : "";
    }

    private static String afterQuestion(String condition) {
        return condition.substring(condition.indexOf('?') + 1);
    }

    private static Asked writing(RestOperationTypeEnum interaction, String[] path, @Nullable String query) {
        if (path[0].isEmpty()) {
            throw refusal("An entry that writes needs a resource type in its address.");
        }
        return new Asked(
                interaction, path[0], instance(path), "", Map.of(), query == null ? null : path[0] + "?" + query);
    }

    private static Refusal refusal(String words) {
        return Refusal.invalid(words, "Bundle.entry.request");
    }
}

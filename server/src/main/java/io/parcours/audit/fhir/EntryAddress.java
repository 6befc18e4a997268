package io.parcours.audit.fhir;

import io.parcours.audit.Happening;
import io.parcours.audit.Happening.Action;
import io.parcours.audit.Happening.Entity;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/**
 * The address of an entry of a transaction or batch, as far as the audit speaks of it. Pure; access has understood the address before.
 *
 * @param address below the FHIR base, without a slash at the beginning
 * @param method null if the entry has none
 */
record EntryAddress(String address, @Nullable HTTPVerb method) {

    private static final String HISTORY = "_history";

    private String[] path() {
        int question = address.indexOf('?');
        return (question < 0 ? address : address.substring(0, question)).split("/");
    }

    String query() {
        int question = address.indexOf('?');
        return question < 0 ? "" : address.substring(question + 1);
    }

    String type() {
        return path()[0];
    }

    @Nullable
    String operation() {
        String[] path = path();
        return path[path.length - 1].startsWith("$") ? path[path.length - 1] : null;
    }

    @Nullable
    Entity entity() {
        String[] path = path();
        boolean hasId = path.length > 1 && !path[1].startsWith("$") && !path[1].startsWith("_");
        return hasId ? new Entity(path[0], path[1], null) : null;
    }

    String interaction() {
        if (operation() != null) {
            return "operation";
        }
        if (method == null || method == HTTPVerb.GET) {
            return reading();
        }
        return switch (method) {
            case POST -> "create";
            case PATCH -> "patch";
            case DELETE -> "delete";
            default -> "update";
        };
    }

    private String reading() {
        String[] path = path();
        String last = path[path.length - 1];
        if (last.equals(HISTORY)) {
            return path.length == 3 ? "history-instance" : path.length == 2 ? "history-type" : "history-system";
        }
        if (path.length == 4 && path[2].equals(HISTORY)) {
            return "vread";
        }
        return path.length >= 2 ? "read" : last.isEmpty() ? "search-system" : "search-type";
    }

    /** What the entry does, without its circumstances, as if it had succeeded. */
    Happening happening() {
        String interaction = interaction();
        Action action =
                switch (interaction) {
                    case "create" -> Action.C;
                    case "update", "patch" -> Action.U;
                    case "delete" -> Action.D;
                    case "operation", "search-type", "search-system" -> Action.E;
                    default -> Action.R;
                };
        Happening happening = Happening.of(action, interaction).by(operation());
        return query().isEmpty() && !interaction.startsWith("search") ? happening : happening.asking(address);
    }

    /** Whom the address names. */
    Set<String> named(Map<String, String[]> parameters) {
        var named = new LinkedHashSet<>(NamedPatients.in(type(), parameters));
        Entity entity = entity();
        if (entity != null && entity.type().equals("Patient")) {
            named.add(entity.id());
        }
        return named;
    }
}

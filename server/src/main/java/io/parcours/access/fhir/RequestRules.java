package io.parcours.access.fhir;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import io.parcours.access.Ask;
import io.parcours.access.ScopeRules;
import io.parcours.access.SearchReach;
import io.parcours.fhir.Refusal;
import io.parcours.identity.Caller;
import io.parcours.identity.Interaction;
import io.parcours.identity.SmartScopes.Grant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides about a request before the database is asked. What no rule names is refused. */
@Component
class RequestRules {

    private static final String CATEGORY = "category";

    private final OperationRules operations;
    private final ISearchParamRegistry parameters;
    private final SearchReach reach;

    RequestRules(OperationRules operations, ISearchParamRegistry parameters) {
        this.operations = operations;
        this.parameters = parameters;
        this.reach = new SearchReach(parameters);
    }

    /**
     * Decides whether {@code asked} may go on.
     *
     * @return the value of {@code category} to which the search has to be narrowed; empty if it need not be
     * @throws Refusal forbidden or invalid
     */
    Optional<String> decide(Caller caller, Asked asked) {
        switch (asked.interaction()) {
            case METADATA, TRANSACTION, BATCH -> {}
            case READ, VREAD, HISTORY_INSTANCE -> require(caller, Interaction.READ, asked.type());
            case SEARCH_TYPE -> {
                return search(caller, asked.type(), asked.query());
            }
            case HISTORY_TYPE -> {
                ScopeRules.requireWhole(caller, new Ask(Interaction.SEARCH, asked.type()));
                SearchRules.requireHistory(asked.type());
            }
            case CREATE -> write(caller, Interaction.CREATE, asked);
            case UPDATE, PATCH -> write(caller, Interaction.UPDATE, asked);
            case DELETE -> write(caller, Interaction.DELETE, asked);
            case EXTENDED_OPERATION_SERVER, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_INSTANCE, VALIDATE ->
                operations.require(caller, asked.operation().isEmpty() ? "$validate" : asked.operation());
            default -> throw Refusal.forbidden("This is not offered here.");
        }
        return Optional.empty();
    }

    private static Grant require(Caller caller, Interaction interaction, String type) {
        return ScopeRules.require(caller, new Ask(interaction, type));
    }

    private Optional<String> search(Caller caller, String type, Map<String, String[]> query) {
        Grant grant = require(caller, Interaction.SEARCH, type);
        SearchRules.require(caller.role(), query);
        requireReached(caller, type, query);
        if (!grant.isLimited()) {
            return Optional.empty();
        }
        if (parameters.getActiveSearchParam(type, CATEGORY, ISearchParamRegistry.SearchParamLookupContextEnum.SEARCH)
                == null) {
            throw Refusal.forbidden("The token's scope for " + type
                    + " is limited to a category, and this type cannot be searched by one.");
        }
        return Optional.of(String.join(",", grant.categories().stream().sorted().toList()));
    }

    private void requireReached(Caller caller, String type, Map<String, String[]> query) {
        reach.of(type, query).forEach(step -> {
            ScopeRules.requireWhole(caller, new Ask(Interaction.SEARCH, step.type()));
            SearchRules.requireStep(caller.role(), step);
        });
    }

    /** A conditional write tells whether its condition is met, which is a search. */
    private void write(Caller caller, Interaction interaction, Asked asked) {
        require(caller, interaction, asked.type());
        String condition = asked.condition();
        if (condition != null) {
            ScopeRules.requireWhole(caller, new Ask(Interaction.SEARCH, asked.type()));
            requireReached(caller, asked.type(), QueryString.parse(condition.substring(condition.indexOf('?') + 1)));
        }
    }

    /** Whether {@code interaction} gives out what it has just written, and nothing else. */
    static boolean isWrite(RestOperationTypeEnum interaction) {
        return switch (interaction) {
            case CREATE, UPDATE, PATCH, DELETE, TRANSACTION, BATCH -> true;
            default -> false;
        };
    }
}

package io.parcours.access.fhir;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, or an entry of a transaction or batch, as far as access is decided by it.
 *
 * @param interaction what is asked for
 * @param type resource type of the address; empty for the whole system
 * @param id of the one resource that is meant, without version; empty if there is none
 * @param operation name of the operation with its {@code $}; empty if it is none
 * @param query parameters of a search, as sent
 * @param condition the query by which a conditional write chooses its resource, with its type; null if the write is not conditional
 */
record Asked(
        RestOperationTypeEnum interaction,
        String type,
        String id,
        String operation,
        Map<String, String[]> query,
        @Nullable String condition) {}

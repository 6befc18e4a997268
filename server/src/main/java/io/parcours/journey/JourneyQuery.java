package io.parcours.journey;

import io.parcours.fhir.ResourceId;
import io.parcours.fhir.SqlCondition;
import io.parcours.journey.entry.Kind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of one journey are asked for.
 *
 * @param patient id of the patient
 * @param from first instant, inclusive; null for the beginning
 * @param to last instant, inclusive; null for the end
 * @param filter which states
 * @param types entries of these resource types only
 * @param kinds which kinds; empty means all
 * @param order of time
 * @param count entries on a page, 1 to {@value #LARGEST_PAGE}
 * @param visible what the caller may see; a condition on the columns {@code e.res_type} and {@code e.res_id}
 * @param after the entry after which the page begins; null for the first page
 */
public record JourneyQuery(
        String patient,
        @Nullable Instant from,
        @Nullable Instant to,
        Filter filter,
        Set<String> types,
        Set<Kind> kinds,
        Order order,
        int count,
        SqlCondition visible,
        @Nullable Position after) {

    public static final int DEFAULT_PAGE = 50;
    public static final int LARGEST_PAGE = 200;

    /** Open: something is still expected. Done: nothing will happen any more (done, cancelled, missed). */
    public enum Filter {
        OPEN,
        DONE,
        ALL
    }

    public enum Order {
        ASC,
        DESC
    }

    /** The place of an entry in the order of time; unique on a journey, and valid even if the entry is gone. */
    public record Position(Instant moment, ResourceId resource) {}

    public JourneyQuery {
        types = Set.copyOf(types);
        kinds = Set.copyOf(kinds);
    }
}

package io.parcours.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for. All filters must hold; of the values of one filter any may. A null filter is none.
 *
 * @param reader whose events may be seen at all
 * @param filters what is asked for beside
 * @param order of the time of recording
 * @param count events on a page, 0 to {@value #LARGEST_PAGE}
 * @param asOf events that were recorded later do not count, so that totals and pages stay right while events are added
 * @param after the event after which the page begins; null for the first page
 */
public record AuditQuery(
        Reader reader,
        List<Filter> filters,
        Order order,
        int count,
        Instant asOf,
        @Nullable Position after) {

    public static final int DEFAULT_PAGE = 50;
    public static final int LARGEST_PAGE = 1_000;

    public AuditQuery {
        filters = List.copyOf(filters);
    }

    /** A condition on the table: SQL with placeholders, and what stands for them. */
    record Filter(String sql, List<Object> arguments) {}

    /** By time. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /** The place of an event in the order of time. */
    public record Position(Instant recorded, UUID id) {}

    /**
     * One page.
     *
     * @param total events on all pages together
     * @param next where the next page begins; empty on the last page
     */
    public record Page(long total, List<RecordedEvent> events, Optional<Position> next) {}
}

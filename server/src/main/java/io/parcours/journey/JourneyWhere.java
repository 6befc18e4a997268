package io.parcours.journey;

import io.parcours.journey.entry.JourneyRules;
import io.parcours.journey.entry.Kind;
import io.parcours.journey.entry.State;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The conditions of a {@link JourneyQuery} in SQL, with their arguments. */
final class JourneyWhere {

    private static final String[] CLOSED = Arrays.stream(State.values())
            .filter(State::isClosed)
            .map(State::code)
            .toArray(String[]::new);

    private final JourneyQuery query;
    private final StringBuilder all = new StringBuilder("patient = ?");
    private final List<Object> arguments = new ArrayList<>();

    JourneyWhere(JourneyQuery query) {
        this.query = query;
        arguments.add(query.patient());
        if (query.from() != null) {
            and("moment >= ?", query.from().atOffset(ZoneOffset.UTC));
        }
        if (query.to() != null) {
            and("moment <= ?", query.to().atOffset(ZoneOffset.UTC));
        }
        switch (query.filter()) {
            case OPEN -> all.append(" and open");
            case DONE -> and("state = any (?)", CLOSED);
            case ALL -> {}
        }
        if (!query.types().containsAll(JourneyRules.types())) {
            and("res_type = any (?)", query.types().toArray(String[]::new));
        }
        all.append(" and ").append(query.visible().sql());
        arguments.addAll(query.visible().arguments());
        if (!query.kinds().isEmpty()) {
            and("kind = any (?)", query.kinds().stream().map(Kind::code).toArray(String[]::new));
        }
    }

    private void and(String condition, Object argument) {
        all.append(" and ").append(condition);
        arguments.add(argument);
    }

    /** Selects the entries of all pages. */
    String all() {
        return all.toString();
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    /** Selects the entries from the cursor on. */
    String page() {
        if (query.after() == null) {
            return all();
        }
        // Compared as a row, the three columns walk the timeline's index from the cursor on, however far it is.
        return all + " and (moment, res_type, res_id) " + (isAscending() ? ">" : "<") + " (?, ?, ?)";
    }

    Object[] pageArguments(int limit) {
        var values = new ArrayList<>(arguments);
        JourneyQuery.Position after = query.after();
        if (after != null) {
            values.add(after.moment().atOffset(ZoneOffset.UTC));
            values.add(after.resource().type());
            values.add(after.resource().id());
        }
        values.add(limit);
        return values.toArray();
    }

    String order() {
        return isAscending() ? "moment, res_type, res_id" : "moment desc, res_type desc, res_id desc";
    }

    private boolean isAscending() {
        return query.order() == JourneyQuery.Order.ASC;
    }
}

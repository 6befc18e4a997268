package io.parcours.terminology.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A piece of a statement and its arguments.
 *
 * @param arguments in the order of the question marks: {@link Long}, {@link Integer}, {@link String}, or an array of strings or numbers
 */
record Sql(String text, List<Object> arguments) {

    static Sql of(String text, Object... arguments) {
        return new Sql(text, List.of(arguments));
    }

    static Object array(Set<String> values) {
        return values.toArray(String[]::new);
    }

    /** This piece, then the other one, with a space between them. */
    Sql then(Sql next) {
        var all = new ArrayList<>(arguments);
        all.addAll(next.arguments);
        return new Sql(text + " " + next.text, all);
    }

    Sql then(String next, Object... more) {
        return then(of(next, more));
    }

    /** All pieces, joined by a word between them, in brackets. */
    static Sql joined(String between, List<Sql> pieces) {
        var all = new ArrayList<Object>();
        pieces.forEach(piece -> all.addAll(piece.arguments));
        return new Sql("(" + String.join(between, pieces.stream().map(Sql::text).toList()) + ")", all);
    }
}

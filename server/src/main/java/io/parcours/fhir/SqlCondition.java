package io.parcours.fhir;

import java.util.List;

/**
 * A condition on one row, in SQL.
 *
 * @param sql the condition, with a {@code ?} for each argument and {@link #KEY} where the row's key stands
 * @param arguments texts, numbers and true or false, in the order of the question marks
 */
public record SqlCondition(String sql, List<Object> arguments) {

    /** Stands for the column that holds the repository's own number of the resource. */
    public static final String KEY = "{key}";

    public SqlCondition {
        arguments = List.copyOf(arguments);
    }

    /** The condition on {@code column}. */
    public String on(String column) {
        return sql.replace(KEY, column);
    }
}

package io.parcours.fhir.rest;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Why something failed, found in the chain of what was thrown.
 *
 * @param failure the outermost of what was thrown
 */
record Cause(Throwable failure) {

    private static final int LONGEST_CHAIN = 20;

    /** The outermost in the chain that is of {@code type}. */
    <T extends Throwable> Optional<T> first(Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    boolean isDatabaseAway() {
        return first(CannotCreateTransactionException.class).isPresent()
                || first(DataAccessResourceFailureException.class).isPresent()
                || first(SQLTransientConnectionException.class).isPresent()
                // Undoing a transaction fails only where the connection is gone; the database undoes it then by itself.
                || first(TransactionException.class).isPresent()
                || hasSqlState("08", "57P");
    }

    /** Integrity violated, serialization failure, deadlock, lock not available: the transaction was undone and may be sent again. */
    boolean isDatabaseConflict() {
        return hasSqlState("23", "40001", "40P01", "55P03");
    }

    /** SQL's class of data exceptions: the value itself is at fault, not the statement. */
    boolean isUnstorable() {
        return hasSqlState("22");
    }

    /** An argument that the library refuses with a code of its own is the caller's; without one, the fault may be anybody's. */
    Optional<IllegalArgumentException> objectionOfTheLibrary() {
        return first(IllegalArgumentException.class)
                .filter(objection -> String.valueOf(objection.getMessage()).startsWith("HAPI-"));
    }

    /** The innermost of what was thrown and the line that threw it, for a log; no message, which may hold data. */
    String whereItBegan() {
        Throwable innermost = failure;
        for (int i = 0; i < LONGEST_CHAIN && innermost.getCause() != null; i++) {
            innermost = innermost.getCause();
        }
        StackTraceElement[] trace = innermost.getStackTrace();
        return innermost.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private boolean hasSqlState(String... beginnings) {
        String state = first(SQLException.class).map(SQLException::getSQLState).orElse("");
        return Stream.of(beginnings).anyMatch(state::startsWith);
    }
}

package io.parcours.fhir;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads several things as they stood at one instant, so that a total and a page of it agree.
 *
 * <p>Goes past the object mapper's transaction manager, which cannot choose the isolation of a transaction; so nothing is written here.
 */
@Component
public class Snapshot {

    private final TransactionTemplate transaction;

    Snapshot(DataSource database) {
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    /** Runs {@code reading}; every statement in it sees the same committed data. */
    public <T> T read(Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(status -> reading.get()));
    }
}

package io.parcours.fhir.storage;

import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceChangeListener;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaDialect;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What one transaction has written so far, told to the listeners when it is about to commit.
 *
 * <p>The order of locks is the same in every transaction: first the resources' own rows (the flush below), then the listeners' rows.
 * Two writers of the same resource therefore meet at its row, and never in a circle.
 */
final class TransactionChanges implements TransactionSynchronization {

    private final Map<String, ResourceChange> changes = new LinkedHashMap<>();
    private final List<ResourceChangeListener> listeners;
    private final EntityManagerFactory entityManagers;

    TransactionChanges(List<ResourceChangeListener> listeners, EntityManagerFactory entityManagers) {
        this.listeners = listeners;
        this.entityManagers = entityManagers;
    }

    void add(ResourceChange change) {
        changes.merge(
                change.type() + "/" + change.id(),
                change,
                (first, last) -> new ResourceChange(last.type(), last.id(), last.stored(), first.isNew()));
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        flush();
        List<ResourceChange> all = List.copyOf(changes.values());
        listeners.forEach(listener -> listener.beforeCommit(all));
    }

    @Override
    public void flush() {
        EntityManager entityManager = EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers);
        if (entityManager == null) {
            return;
        }
        try {
            entityManager.flush();
        } catch (PersistenceException failure) {
            throw translated(failure);
        }
    }

    private RuntimeException translated(PersistenceException failure) {
        if (entityManagers instanceof EntityManagerFactoryInfo info) {
            JpaDialect dialect = info.getJpaDialect();
            RuntimeException known = dialect == null ? null : dialect.translateExceptionIfPossible(failure);
            return known == null ? failure : known;
        }
        return failure;
    }
}

package io.parcours.fhir.storage;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceChangeListener;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaDialect;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
    private @Nullable RequestDetails request;
    private boolean told;

    private TransactionChanges(List<ResourceChangeListener> listeners, EntityManagerFactory entityManagers) {
        this.listeners = listeners;
        this.entityManagers = entityManagers;
    }

    /** What the running transaction has written so far; null if nothing. */
    static @Nullable TransactionChanges ofThisTransaction() {
        return (TransactionChanges) TransactionSynchronizationManager.getResource(TransactionChanges.class);
    }

    /** The request for which the running transaction writes; the server's own if none is known. */
    static RequestDetails request() {
        TransactionChanges running = ofThisTransaction();
        return running == null || running.request == null ? new SystemRequestDetails() : running.request;
    }

    /** Takes a place at the end of the running transaction. */
    static TransactionChanges begin(List<ResourceChangeListener> listeners, EntityManagerFactory entityManagers) {
        var changes = new TransactionChanges(listeners, entityManagers);
        TransactionSynchronizationManager.registerSynchronization(changes);
        changes.resume();
        return changes;
    }

    /** Bound to the thread: among the synchronizations, of which a transaction gathers several for each resource, it would have to be searched. */
    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(TransactionChanges.class, this);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(TransactionChanges.class);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(TransactionChanges.class);
    }

    void comesBy(RequestDetails writing) {
        request = writing;
    }

    void add(ResourceChange change) {
        if (told) {
            // A conditional delete tells of itself only while the transaction is already about to commit.
            tell(List.of(change));
            return;
        }
        changes.merge(
                change.type() + "/" + change.id(),
                change,
                (first, last) -> new ResourceChange(
                        last.type(), last.id(), last.stored(), first.isNew(), first.before(), last.request()));
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        told = true;
        tell(List.copyOf(changes.values()));
    }

    private void tell(List<ResourceChange> written) {
        if (!written.isEmpty()) {
            flush();
            listeners.forEach(listener -> listener.beforeCommit(written));
        }
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

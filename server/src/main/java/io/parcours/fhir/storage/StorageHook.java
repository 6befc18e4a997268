package io.parcours.fhir.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceChangeListener;
import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears of every resource that is written, whatever the way in, and hands it to the {@link ResourceChangeListener}s in the same transaction.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class StorageHook {

    private final List<ResourceChangeListener> listeners;
    private final IInterceptorService storageInterceptors;
    private final EntityManagerFactory entityManagers;

    StorageHook(
            List<ResourceChangeListener> listeners,
            @Qualifier("jpaInterceptorService") IInterceptorService storageInterceptors,
            EntityManagerFactory entityManagers) {
        this.listeners = listeners;
        this.storageInterceptors = storageInterceptors;
        this.entityManagers = entityManagers;
    }

    @PostConstruct
    void register() {
        storageInterceptors.registerInterceptor(this);
    }

    /**
     * Gives the resource the empty meta that every later version is stored with.
     *
     * <p>Without it the first update that changes nothing would be taken for a change, and stored as a second version.
     */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource, RequestDetails request) {
        resource.getMeta().setVersionId("1");
        listen(request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(RequestDetails request) {
        listen(request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleting(RequestDetails request) {
        listen(request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, RequestDetails request) {
        add(resource, resource, true, null, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        add(after, after, false, (Resource) before, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, RequestDetails request) {
        add(resource, null, false, (Resource) resource, request);
    }

    /** Takes a place at the end of the transaction as soon as it begins to write: later may be too late. */
    private void listen(@Nullable RequestDetails request) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionChanges changes = pending();
            if (request != null) {
                changes.comesBy(request);
            }
        }
    }

    private void add(
            IBaseResource identity,
            @Nullable IBaseResource content,
            boolean isNew,
            @Nullable Resource before,
            @Nullable RequestDetails request) {
        pending()
                .add(new ResourceChange(
                        identity.fhirType(),
                        identity.getIdElement().getIdPart(),
                        (Resource) content,
                        isNew,
                        before,
                        request));
    }

    private TransactionChanges pending() {
        TransactionChanges running = TransactionChanges.ofThisTransaction();
        return running == null ? TransactionChanges.begin(listeners, entityManagers) : running;
    }
}

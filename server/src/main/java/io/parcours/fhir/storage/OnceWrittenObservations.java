package io.parcours.fhir.storage;

import ca.uhn.fhir.jpa.dao.JpaResourceDaoObservation;
import ca.uhn.fhir.jpa.model.cross.IBasePersistedResource;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.Date;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** Like {@link OnceWritten}, for observations, which have an operation of their own. */
class OnceWrittenObservations<T extends IBaseResource> extends JpaResourceDaoObservation<T> {

    @Override
    public ResourceTable updateEntity(
            RequestDetails request,
            @Nullable IBaseResource resource,
            IBasePersistedResource entity,
            @Nullable Date deleted,
            boolean indexed,
            boolean newVersion,
            TransactionDetails transaction,
            boolean forced,
            boolean keptAsVersion) {
        return FirstRound.store(
                resource,
                entity,
                indexed,
                keptAsVersion,
                () -> super.updateEntity(
                        request, resource, entity, deleted, indexed, newVersion, transaction, forced, keptAsVersion));
    }
}

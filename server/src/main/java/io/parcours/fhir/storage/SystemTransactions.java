package io.parcours.fhir.storage;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import io.parcours.fhir.Transactions;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.stereotype.Component;

/** {@link Transactions} on the repository. */
@Component
class SystemTransactions implements Transactions {

    private final IFhirSystemDao<Bundle, Meta> repository;

    SystemTransactions(IFhirSystemDao<Bundle, Meta> repository) {
        this.repository = repository;
    }

    @Override
    public Bundle carryOut(Bundle transaction) {
        return repository.transaction(new SystemRequestDetails(), transaction);
    }
}

package io.parcours.fhir.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.MatchResourceUrlService;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.search.ResourceSearchUrlSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import io.parcours.fhir.Refusal;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sees to it that of several who create the same on condition exactly one does.
 *
 * <p>Each creation on condition leaves its condition in a table with a unique key, which refuses those who come at the same time. The library
 * takes the row away with the first update of the resource, and with it the memory that somebody slow still needs: who has looked before the
 * first commit, and writes after the update, would create a second one. Here the row stays for an hour, until the library's own upkeep
 * removes it, and who meets it looks again.
 */
@Primary
@Component
class ConditionalCreates extends ResourceSearchUrlSvc {

    private final JdbcTemplate jdbc;
    private final FhirContext fhirContext;
    private final MatchUrlService conditions;
    private final ObjectProvider<MatchResourceUrlService<JpaPid>> matches;

    ConditionalCreates(
            EntityManager entityManager,
            IResourceSearchUrlDao rows,
            MatchUrlService conditions,
            FhirContext fhirContext,
            JdbcTemplate jdbc,
            ObjectProvider<MatchResourceUrlService<JpaPid>> matches) {
        super(entityManager, rows, conditions, fhirContext, new PartitionSettings());
        this.jdbc = jdbc;
        this.fhirContext = fhirContext;
        this.conditions = conditions;
        this.matches = matches;
    }

    /** Called when resources were updated; their rows are kept. */
    @Override
    public void deleteByResIds(Collection<JpaPid> updated) {
        // See above: somebody slow may still need them.
    }

    @Override
    public void enforceMatchUrlResourceUniqueness(String type, String condition, ResourceTable created) {
        String row = type
                + conditions
                        .translateMatchUrl(condition, fhirContext.getResourceDefinition(type))
                        .toNormalizedQueryString(fhirContext);
        if (!jdbc.queryForList("select 1 from hfj_res_search_url where res_search_url = ?", row)
                .isEmpty()) {
            requireNoOther(type, condition, created);
            jdbc.update("delete from hfj_res_search_url where res_search_url = ?", row);
        }
        super.enforceMatchUrlResourceUniqueness(type, condition, created);
    }

    private void requireNoOther(String type, String condition, ResourceTable created) {
        Class<? extends IBaseResource> resource =
                fhirContext.getResourceDefinition(type).getImplementingClass();
        Set<JpaPid> found = matches.getObject()
                .processMatchUrl(
                        condition,
                        resource,
                        new TransactionDetails(),
                        TransactionChanges.request(),
                        RequestPartitionId.allPartitions());
        if (found.stream()
                .anyMatch(other -> !other.getId().equals(created.getId().getId()))) {
            throw Refusal.conflict(
                    "Somebody else created what the condition asks for at the same time; send it again.");
        }
    }
}

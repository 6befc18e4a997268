package io.parcours.access;

import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceChangeListener;
import io.parcours.fhir.StoredResource;
import io.parcours.fhir.StoredResources;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives resources that were stored before there were circles of care what access and consent have to know of them.
 *
 * <p>Runs at each start and finds nothing to do at all but the first. Until it is done, what it has not come to is hidden.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class AccessBackfill implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(AccessBackfill.class);
    private static final int BATCH = 200;

    private final JdbcTemplate jdbc;
    private final StoredResources resources;
    private final List<ResourceChangeListener> listeners;
    private final TransactionTemplate transaction;

    AccessBackfill(
            JdbcTemplate jdbc,
            StoredResources resources,
            List<ResourceChangeListener> listeners,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.resources = resources;
        this.listeners = listeners;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long done = 0;
        List<Long> keys = missingAfter(0);
        while (!keys.isEmpty()) {
            List<Long> batch = keys;
            transaction.executeWithoutResult(status -> tell(batch));
            done += batch.size();
            keys = missingAfter(batch.get(batch.size() - 1));
        }
        if (done > 0) {
            log.info("Worked out for {} resources who may see them", done);
        }
    }

    /** Goes on behind the last one, so that what is done is not looked at again for each batch. */
    private List<Long> missingAfter(long last) {
        return jdbc.queryForList(
                "select r.res_id from hfj_resource r where r.res_deleted_at is null and r.res_id > ?"
                        + " and not exists (select 1 from access_record a where a.res_id = r.res_id) order by r.res_id limit ?",
                Long.class,
                last,
                BATCH);
    }

    /** Written again for each listener: what they derive is the same the second time. */
    private void tell(List<Long> keys) {
        List<ResourceChange> changes =
                resources.readAndHold(keys).stream().map(AccessBackfill::change).collect(Collectors.toList());
        listeners.forEach(listener -> listener.beforeCommit(changes));
    }

    private static ResourceChange change(StoredResource stored) {
        return new ResourceChange(stored.type(), stored.id(), stored.content(), false, null, null);
    }
}

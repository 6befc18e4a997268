package io.parcours.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes events whose retention is over: once soon after the start, and daily. Several servers may do it at the same time; none waits for
 * another.
 */
@Component
class AuditRetention implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AuditRetention.class);

    /** Few enough that a removal holds nobody up. */
    private static final int BATCH = 5_000;

    private static final String REMOVE = """
            delete from audit_event where ctid = any(array(
                select ctid from audit_event where recorded < ? limit ? for update skip locked))
            """;

    private final JdbcTemplate jdbc;
    private final AuditProperties properties;
    private final Clock clock;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "audit-retention");
        thread.setDaemon(true);
        return thread;
    });

    AuditRetention(JdbcTemplate jdbc, AuditProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        tellTheDatabase();
        daily.scheduleWithFixedDelay(this::removeOrTryAgainTomorrow, 1, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    /** The database refuses to delete what is younger, whoever asks. */
    private void tellTheDatabase() {
        jdbc.update(
                "update audit_retention set keep = ?::interval where keep <> ?::interval",
                properties.retention().toString(),
                properties.retention().toString());
    }

    private void removeOrTryAgainTomorrow() {
        try {
            long removed = remove();
            log.info("Removed {} audit events whose retention is over", removed);
        } catch (DataAccessException failure) {
            log.warn("Audit events whose retention is over could not be removed; tried again tomorrow", failure);
        }
    }

    /** Removes what is older than the retention by the server's clock; returns how many events that were. */
    long remove() {
        OffsetDateTime oldest =
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(properties.retention());
        long removed = 0;
        int last = BATCH;
        while (last == BATCH) {
            last = jdbc.update(REMOVE, oldest, BATCH);
            removed += last;
        }
        return removed;
    }

    @Override
    public void destroy() {
        daily.shutdownNow();
    }
}

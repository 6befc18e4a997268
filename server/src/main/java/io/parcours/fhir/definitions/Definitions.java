package io.parcours.fhir.definitions;

import io.parcours.fhir.GuidePackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Installs the guide's definitions before the server says that it is ready.
 *
 * <p>Nothing is done when the same package was installed before. Of several nodes that start at once one installs, and the others wait for it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Definitions implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Definitions.class);

    /** Any number that nobody else locks in this database. */
    private static final long LOCK = 5_274_010_991L;

    private final GuidePackage guide;
    private final Installation installation;
    private final JdbcTemplate jdbc;

    Definitions(GuidePackage guide, Installation installation, JdbcTemplate jdbc) {
        this.guide = guide;
        this.installation = installation;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isInstalled()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_lock(" + LOCK + ")")) {
                lock.execute();
                installOnce();
            } finally {
                try (var unlock = connection.prepareStatement("select pg_advisory_unlock(" + LOCK + ")")) {
                    unlock.execute();
                }
            }
            return null;
        });
    }

    private void installOnce() {
        if (!isInstalled()) {
            installation.bring(GuidePackage.NAME, guide.version(), guide.definitions());
            remember();
            log.info("Installed the definitions of {} {}", GuidePackage.NAME, guide.version());
        }
    }

    private boolean isInstalled() {
        return !jdbc.queryForList("""
                        select 1 from installed_guide where name = ? and fingerprint = ?
                           and exists (select 1 from installed_definition where package = installed_guide.name)""", GuidePackage.NAME, guide.fingerprint()).isEmpty();
    }

    private void remember() {
        jdbc.update("""
                insert into installed_guide (name, version, fingerprint, installed_at) values (?, ?, ?, now())
                on conflict (name) do update set version = excluded.version, fingerprint = excluded.fingerprint, installed_at = now()
                """, GuidePackage.NAME, guide.version(), guide.fingerprint());
    }
}

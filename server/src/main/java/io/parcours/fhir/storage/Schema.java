package io.parcours.fhir.storage;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.MigrationResult;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import io.parcours.fhir.RefusalToStart;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Brings the database to the tables that this version needs: the FHIR library's by its own migrator, then ours by Flyway.
 *
 * <p>Each keeps its own history, so that either can move without the other. Both take a lock, so that several nodes may start at once.
 */
@Component("schema")
class Schema implements InitializingBean {

    private static final String OUR_HISTORY = "parcours_schema_history";

    private final DataSource database;

    Schema(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        migrateRepository();
        migrateOurs();
    }

    private void migrateRepository() {
        var migrator =
                new HapiMigrator(SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME, database, DriverTypeEnum.POSTGRES_9_4);
        migrator.createMigrationTableIfRequired();
        migrator.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
        MigrationResult result = migrator.migrate();
        if (!result.failedTasks.isEmpty()) {
            throw new RefusalToStart(
                    "The FHIR tables could not be migrated; " + result.failedTasks.size() + " steps failed.",
                    "Restore the database from its backup, and see UPDATING.md.");
        }
    }

    private void migrateOurs() {
        Flyway.configure()
                .dataSource(database)
                .table(OUR_HISTORY)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}

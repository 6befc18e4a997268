package io.parcours.bench.stock;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** The library's tables, by the library's migrator: complete on an empty database, a short look on a current one. */
@Component("stockSchema")
class StockSchema implements InitializingBean {

    private final DataSource database;

    StockSchema(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        var migrator =
                new HapiMigrator(SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME, database, DriverTypeEnum.POSTGRES_9_4);
        migrator.createMigrationTableIfRequired();
        migrator.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
        var outcome = migrator.migrate();
        if (!outcome.failedTasks.isEmpty()) {
            throw new IllegalStateException("The stock tables could not be created: " + outcome.failedTasks);
        }
    }
}

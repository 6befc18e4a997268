package io.parcours.fhir.database;

import com.zaxxer.hikari.HikariDataSource;
import io.parcours.fhir.RefusalToStart;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one DataSource of the process: HAPI, our tables and Flyway share it, so that they share transactions. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int OLDEST_POSTGRESQL = 14;

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${parcours.db.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(DatabaseProperties properties) {
        return EmbeddedDatabase.startIn(properties.data());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        var pool = new HikariDataSource();
        if (properties.db().isExternal()) {
            pool.setJdbcUrl(properties.db().url());
            pool.setUsername(properties.db().user());
            pool.setPassword(properties.db().password());
        } else {
            EmbeddedDatabase database = embedded.getObject();
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
        }
        pool.setPoolName("parcours");
        pool.setMaximumPoolSize(properties.db().poolSize());
        pool.setMinimumIdle(Math.min(4, properties.db().poolSize()));
        pool.setConnectionTimeout(properties.db().patience().toMillis());
        // One multi-row INSERT instead of many single ones: about a fifth of the cost of a large transaction.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "1024");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "parcours");
        requireSupportedVersion(pool);
        return pool;
    }

    private static void requireSupportedVersion(DataSource database) {
        try (Connection connection = database.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRESQL) {
                throw new RefusalToStart(
                        "The database is PostgreSQL " + version + "; Parcours needs " + OLDEST_POSTGRESQL
                                + " or newer.",
                        "Upgrade PostgreSQL, or point PARCOURS_DB_URL at a newer server.");
            }
        } catch (SQLException failure) {
            throw new RefusalToStart(
                    "The database does not answer: " + failure.getMessage(),
                    "Check PARCOURS_DB_URL, PARCOURS_DB_USER and PARCOURS_DB_PASSWORD.",
                    failure);
        }
    }
}

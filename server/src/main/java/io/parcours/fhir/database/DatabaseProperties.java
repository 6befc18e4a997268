package io.parcours.fhir.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * Where the data lives.
 *
 * @param data folder of the embedded database, used when no URL is set
 * @param db the PostgreSQL server to use instead of the embedded one
 */
@Validated
@ConfigurationProperties("parcours")
record DatabaseProperties(
        @DefaultValue("data") Path data, @DefaultValue Db db) {

    /**
     * A PostgreSQL server, version 14 or newer.
     *
     * @param url JDBC URL ({@code jdbc:postgresql://…}); absent or empty means the embedded database
     * @param poolSize connections that this process may hold open
     * @param patience how long a request waits for a connection before it is answered 503
     */
    record Db(
            @Nullable String url,
            @DefaultValue("parcours") String user,
            @DefaultValue("") String password,

            @DefaultValue("16") @Min(4) @Max(200) @Name("pool-size")
            int poolSize,

            @DefaultValue("5s") @Name("wait") Duration patience) {

        boolean isExternal() {
            return url != null && !url.isBlank();
        }

        @Override
        public String toString() {
            return "Db[url=" + url + ", user=" + user + "]";
        }
    }
}

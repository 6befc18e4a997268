package io.parcours.fhir.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.StoredResource;
import io.parcours.fhir.StoredResources;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the repository's two tables, the current one and that of the versions, directly. */
@Component
class ResourceTable implements StoredResources {

    private static final String CURRENT = """
            select r.res_id, r.res_type, r.fhir_id, r.res_ver, r.res_updated, v.source_uri, v.res_text_vc
              from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
             where r.res_deleted_at is null
               and\s""";

    private final JdbcTemplate jdbc;
    private final FhirContext fhirContext;

    ResourceTable(JdbcTemplate jdbc, FhirContext fhirContext) {
        this.jdbc = jdbc;
        this.fhirContext = fhirContext;
    }

    @Override
    public boolean exists(ResourceId id) {
        return !jdbc.queryForList(
                        "select 1 from hfj_resource where res_type = ? and fhir_id = ? and res_deleted_at is null",
                        id.type(),
                        id.id())
                .isEmpty();
    }

    @Override
    public boolean wasEverThere(ResourceId id) {
        return !jdbc.queryForList("select 1 from hfj_resource where res_type = ? and fhir_id = ?", id.type(), id.id())
                .isEmpty();
    }

    @Override
    public Map<ResourceId, StoredResource> read(Collection<ResourceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String[] types = ids.stream().map(ResourceId::type).toArray(String[]::new);
        String[] fhirIds = ids.stream().map(ResourceId::id).toArray(String[]::new);
        var found = new LinkedHashMap<ResourceId, StoredResource>();
        jdbc.query(
                CURRENT + "(r.res_type, r.fhir_id) in (select * from unnest(?::text[], ?::text[]))",
                statement -> {
                    statement.setArray(1, textArray(statement.getConnection(), types));
                    statement.setArray(2, textArray(statement.getConnection(), fhirIds));
                },
                row -> {
                    StoredResource resource = parse(row);
                    found.put(new ResourceId(resource.type(), resource.id()), resource);
                });
        return found;
    }

    @Override
    public List<Long> keysAfter(Set<String> types, long after, int limit) {
        return jdbc.query(
                "select res_id from hfj_resource where res_type = any (?) and res_deleted_at is null and res_id > ?"
                        + " order by res_id limit ?",
                statement -> {
                    statement.setArray(1, textArray(statement.getConnection(), types.toArray(String[]::new)));
                    statement.setLong(2, after);
                    statement.setInt(3, limit);
                },
                (row, number) -> row.getLong(1));
    }

    @Override
    public List<StoredResource> readAndHold(List<Long> keys) {
        return hold(keys, "for share skip locked");
    }

    @Override
    public List<StoredResource> awaitAndHold(long key) {
        return hold(List.of(key), "for share");
    }

    private List<StoredResource> hold(List<Long> keys, String lock) {
        // Locking and reading are two statements: the second sees what was committed while the first waited.
        List<Long> held = jdbc.query(
                "select res_id from hfj_resource where res_id = any (?) and res_deleted_at is null " + lock,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("bigint", keys.toArray())),
                (row, number) -> row.getLong(1));
        return jdbc.query(
                CURRENT + "r.res_id = any (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("bigint", held.toArray())),
                (row, number) -> parse(row));
    }

    private static Array textArray(Connection connection, String[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private StoredResource parse(ResultSet row) throws SQLException {
        String type = row.getString("res_type");
        String id = row.getString("fhir_id");
        Instant updated = row.getObject("res_updated", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        IParser parser = fhirContext.newJsonParser();
        var resource = (Resource) parser.parseResource(row.getString("res_text_vc"));
        resource.setId(new IdType(type, id, row.getString("res_ver")));
        Meta meta = resource.getMeta();
        meta.setVersionId(row.getString("res_ver")).setLastUpdated(Date.from(updated));
        String source = row.getString("source_uri");
        if (source != null) {
            meta.setSource(source);
        }
        return new StoredResource(row.getLong("res_id"), type, id, updated, resource);
    }
}

package io.parcours.fhir.definitions;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import io.parcours.fhir.CanonicalResources;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.StoredResource;
import io.parcours.fhir.StoredResources;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which stored definitions came from which package. */
@Component
class InstalledDefinitions {

    private static final Logger log = LoggerFactory.getLogger(InstalledDefinitions.class);

    private final CanonicalResources definitions;
    private final StoredResources resources;
    private final DaoRegistry repository;
    private final JdbcTemplate jdbc;

    InstalledDefinitions(
            CanonicalResources definitions, StoredResources resources, DaoRegistry repository, JdbcTemplate jdbc) {
        this.definitions = definitions;
        this.resources = resources;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** The stored definition with the address and the version of {@code wanted}. */
    Optional<ResourceId> find(MetadataResource wanted) {
        return definitions.find(wanted.getClass(), "url", wanted.getUrl()).stream()
                .filter(stored -> Objects.equals(stored.getVersion(), wanted.getVersion()))
                .map(stored ->
                        new ResourceId(stored.fhirType(), stored.getIdElement().getIdPart()))
                .findFirst();
    }

    /** Retires what came from the package before and is not among {@code current}. */
    void retireOthers(String name, Collection<ResourceId> current) {
        Set<ResourceId> others = new HashSet<>(jdbc.query(
                "select res_type, res_id from installed_definition where package = ?",
                (row, number) -> new ResourceId(row.getString(1), row.getString(2)),
                name));
        others.removeAll(current);
        for (StoredResource other : resources.read(others).values()) {
            if (other.content() instanceof MetadataResource definition
                    && definition.getStatus() != PublicationStatus.RETIRED) {
                definition.setStatus(PublicationStatus.RETIRED);
                store(definition);
                log.info("Retired {}/{}, which {} has no more", other.type(), other.id(), name);
            }
        }
    }

    @SuppressWarnings("unchecked") // The repository for a resource's own type takes the resource.
    private void store(MetadataResource definition) {
        repository
                .getResourceDao((Class<MetadataResource>) definition.getClass())
                .update(definition, new SystemRequestDetails());
    }

    /** Notes that {@code current} are all definitions that the package has now. */
    void remember(String name, Collection<ResourceId> current) {
        jdbc.update("delete from installed_definition where package = ?", name);
        jdbc.batchUpdate(
                "insert into installed_definition (package, res_type, res_id) values (?, ?, ?)",
                current.stream()
                        .map(definition -> new Object[] {name, definition.type(), definition.id()})
                        .toList());
    }
}

package io.parcours.terminology.catalog;

import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceChangeListener;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A number that rises with every change of a code system, value set or concept map, in the transaction that makes the change.
 *
 * <p>As long as it stays the same, what was read before is still true, on this node as on any other.
 */
@Component
public class Revision implements ResourceChangeListener {

    private static final Set<String> TYPES = Set.of("CodeSystem", "ValueSet", "ConceptMap");

    private final JdbcTemplate jdbc;

    Revision(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long current() {
        return Objects.requireNonNull(jdbc.queryForObject("select revision from terminology_revision", Long.class));
    }

    @Override
    public void beforeCommit(List<ResourceChange> changes) {
        if (changes.stream().anyMatch(change -> TYPES.contains(change.type()))) {
            rise();
        }
    }

    /** For changes that no resource shows, such as concepts that were loaded. */
    public void rise() {
        jdbc.update("update terminology_revision set revision = revision + 1");
    }
}

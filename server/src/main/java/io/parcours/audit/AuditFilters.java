package io.parcours.audit;

import io.parcours.audit.AuditQuery.Filter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters of a question about events. Several values in one call are alternatives; several calls must all hold. */
public final class AuditFilters {

    private final List<Filter> filters = new ArrayList<>();

    public List<Filter> all() {
        return List.copyOf(filters);
    }

    public void id(Collection<UUID> ids) {
        any("id", "uuid", ids);
    }

    public void patient(Collection<String> ids) {
        any("patient", "text", ids);
    }

    public void action(Collection<String> codes) {
        any("action", "text", codes);
    }

    public void type(Collection<String> codes) {
        any("type", "text", codes);
    }

    public void subtype(Collection<String> codes) {
        any("subtype", "text", codes);
    }

    public void outcome(Collection<Short> codes) {
        any("outcome", "smallint", codes);
    }

    /** Who did it: a person as {@code Type/id}, or an organisation. */
    public void agent(Collection<String> references) {
        List<String> organizations = references.stream()
                .filter(reference -> reference.startsWith("Organization/"))
                .map(reference -> reference.substring("Organization/".length()))
                .toList();
        filters.add(new Filter(
                "(fhir_user = any(?::text[]) or organization = any(?::text[]))",
                List.of(array(references), array(organizations))));
    }

    /** With what it was done, as {@code Type/id}; the patient is one of the things it was done with. */
    public void entity(Collection<String> references) {
        List<String> patients = references.stream()
                .filter(reference -> reference.startsWith("Patient/"))
                .map(reference -> reference.substring("Patient/".length()))
                .toList();
        filters.add(new Filter(
                "(entity_type || '/' || entity_id = any(?::text[]) or patient = any(?::text[]))",
                List.of(array(references), array(patients))));
    }

    /** When it was recorded: from {@code from}, inclusive, to {@code to}, exclusive; null for no bound. */
    public void recorded(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            filters.add(new Filter("recorded >= ?", List.of(from.atOffset(ZoneOffset.UTC))));
        }
        if (to != null) {
            filters.add(new Filter("recorded < ?", List.of(to.atOffset(ZoneOffset.UTC))));
        }
    }

    private void any(String column, String type, Collection<?> values) {
        filters.add(new Filter(column + " = any(?::" + type + "[])", List.of(array(values))));
    }

    /** As the database writes arrays; the values are ids and codes, and quoted all the same. */
    private static String array(Collection<?> values) {
        return "{"
                + String.join(
                        ",",
                        values.stream()
                                .map(value -> "\""
                                        + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                                .toList())
                + "}";
    }
}

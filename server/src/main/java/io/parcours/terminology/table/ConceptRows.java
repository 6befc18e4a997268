package io.parcours.terminology.table;

import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.ConceptProperty;
import io.parcours.terminology.concept.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Puts concepts together from their rows: two more statements for any number of them. */
final class ConceptRows {

    private static final String OUT_OF_USE = """
            ((p.prop_key = 'inactive' and p.prop_val = 'true')
              or (p.prop_key = 'status' and p.prop_val in ('retired', 'inactive'))
              or (p.prop_key = 'STATUS' and p.prop_val = 'DEPRECATED'))""";
    private static final String FOR_GROUPING = "(p.prop_key = 'notSelectable' and p.prop_val = 'true')";

    /** Conditions on a concept {@code c}. The last way to say "out of use" is LOINC's. */
    static final Sql IS_INACTIVE = anyProperty(OUT_OF_USE);

    static final Sql IS_ABSTRACT = anyProperty(FOR_GROUPING);

    private static final Sql MARKS = Sql.of("select p.concept_pid, " + OUT_OF_USE + " as inactive, " + FOR_GROUPING
            + " as grouping from trm_concept_property p where p.prop_key in ('inactive', 'status', 'STATUS', 'notSelectable')"
            + " and p.concept_pid = any (?)");
    private static final String WORDS = """
            select concept_pid, lang, use_system, use_code, use_display, coalesce(val_vc, val) as word
              from trm_concept_desig where concept_pid = any (?) order by pid""";

    private final ConceptTables tables;
    private final @Nullable String language;

    /** @param language in which the code system's own displays are */
    ConceptRows(ConceptTables tables, @Nullable String language) {
        this.tables = tables;
        this.language = language;
    }

    record Row(long key, String code, @Nullable String display) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(row.getLong("pid"), row.getString("codeval"), row.getString("display"));
        }
    }

    private record Word(long concept, Term term) {}

    private record Marks(long concept, boolean inactive, boolean grouping) {}

    /** The concepts of {@code rows}, in the same order. */
    List<Concept> concepts(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Object keys = rows.stream().map(Row::key).toArray(Long[]::new);
        Map<Long, List<Term>> words = new HashMap<>();
        tables.ask(Sql.of(WORDS, keys), ConceptRows::word)
                .forEach(word -> words.computeIfAbsent(word.concept(), none -> new ArrayList<>())
                        .add(word.term()));
        List<Marks> marks = tables.ask(new Sql(MARKS.text(), List.of(keys)), ConceptRows::marks);
        return rows.stream()
                .map(row -> new Concept(
                        row.code(),
                        row.display() == null ? null : new Term(language, null, row.display()),
                        words.getOrDefault(row.key(), List.of()),
                        marks.stream().anyMatch(mark -> mark.concept() == row.key() && mark.inactive()),
                        marks.stream().anyMatch(mark -> mark.concept() == row.key() && mark.grouping())))
                .toList();
    }

    private static Word word(ResultSet row, int number) throws SQLException {
        String use = row.getString("use_code");
        String useDisplay = row.getString("use_display");
        Coding coding =
                use == null && useDisplay == null ? null : new Coding(row.getString("use_system"), use, useDisplay);
        return new Word(row.getLong("concept_pid"), new Term(row.getString("lang"), coding, row.getString("word")));
    }

    private static Marks marks(ResultSet row, int number) throws SQLException {
        return new Marks(row.getLong("concept_pid"), row.getBoolean("inactive"), row.getBoolean("grouping"));
    }

    /** All properties of one concept. */
    List<ConceptProperty> properties(long key) {
        return tables.ask(
                Sql.of("""
                        select prop_key, prop_codesystem, prop_display,
                               coalesce(convert_from(prop_val_bin, 'UTF8'), prop_val) as val
                          from trm_concept_property where concept_pid = ? order by prop_key, pid""", key), (row, number) -> new ConceptProperty(row.getString("prop_key"), value(row)));
    }

    private static Type value(ResultSet row) throws SQLException {
        String system = row.getString("prop_codesystem");
        String value = row.getString("val");
        if (system != null) {
            return new Coding(system, value, row.getString("prop_display"));
        }
        return "true".equals(value) || "false".equals(value) ? new BooleanType(value) : new StringType(value);
    }

    private static Sql anyProperty(String condition) {
        return Sql.of(
                "exists (select 1 from trm_concept_property p where p.concept_pid = c.pid and " + condition + ")");
    }
}

package io.parcours.terminology.table;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.ConceptDetails;
import io.parcours.terminology.concept.Listing;
import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.Subsumption;
import io.parcours.terminology.concept.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.springframework.util.function.SingletonSupplier;

/** One loaded version of a code system. */
final class TableVocabulary implements Vocabulary {

    private static final String PARENTS =
            "select p.codeval from trm_concept_pc_link l join trm_concept p on p.pid = l.parent_pid where l.child_pid = ? order by 1";
    private static final String CHILDREN =
            "select p.codeval from trm_concept_pc_link l join trm_concept p on p.pid = l.child_pid where l.parent_pid = ? order by 1";
    private static final String HAS_PROPERTY =
            "select count(*) from (select 1 from trm_concept_property where cs_ver_pid = ? and prop_key = ? limit 1) p";
    private static final String IS_ABOVE = """
            with recursive up(pid) as (
              select l.parent_pid from trm_concept_pc_link l join trm_concept c on c.pid = l.child_pid
               where c.codesystem_pid = ? and c.codeval = ?
              union
              select l.parent_pid from trm_concept_pc_link l join up on l.child_pid = up.pid)
            select count(*) from up join trm_concept a on a.pid = up.pid where a.codeval = ?""";

    private final ConceptTables tables;
    private final TableVersion version;
    private final Identity identity;
    private final ConceptRows rows;
    private final SingletonSupplier<TableWords> words;

    TableVocabulary(ConceptTables tables, TableVersion version, CodeSystem header) {
        this.tables = tables;
        this.version = version;
        this.identity = new Identity(header.getUrl(), version.version(), name(header));
        String language = header.hasLanguage() ? header.getLanguage() : "en";
        this.rows = new ConceptRows(tables, language);
        this.words = SingletonSupplier.of(() -> TableWords.of(tables, version, language));
    }

    private static String name(CodeSystem header) {
        if (header.hasTitle()) {
            return header.getTitle();
        }
        return header.hasName() ? header.getName() : header.getUrl();
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Optional<Concept> find(String code) {
        return row(code).map(row -> rows.concepts(List.of(row)).get(0));
    }

    private Optional<ConceptRows.Row> row(String code) {
        Sql one = Sql.of(
                "select pid, codeval, display from trm_concept where codesystem_pid = ? and codeval = ?",
                version.key(),
                code);
        return tables.ask(one, ConceptRows.Row::of).stream().findFirst();
    }

    @Override
    public Optional<ConceptDetails> details(String code) {
        return row(code)
                .map(row -> new ConceptDetails(
                        rows.concepts(List.of(row)).get(0),
                        List.of(),
                        rows.properties(row.key()),
                        codes(PARENTS, row.key()),
                        codes(CHILDREN, row.key())));
    }

    private List<String> codes(String question, long key) {
        return tables.ask(Sql.of(question, key), (row, number) -> row.getString(1));
    }

    @Override
    public Listing select(Selection selection) {
        selection
                .properties()
                .filter(property -> !hasProperty(property))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.notSupported(identity.url() + " has no property \"" + unknown + "\".");
                });
        return new TableListing(tables, version, rows, words, selection);
    }

    private boolean hasProperty(String property) {
        return tables.count(Sql.of(HAS_PROPERTY, version.key(), property)) > 0;
    }

    @Override
    public Subsumption relation(String codeA, String codeB) {
        if (codeA.equals(codeB)) {
            return Subsumption.EQUIVALENT;
        }
        if (isAbove(codeA, codeB)) {
            return Subsumption.SUBSUMES;
        }
        return isAbove(codeB, codeA) ? Subsumption.SUBSUMED_BY : Subsumption.NOT_SUBSUMED;
    }

    private boolean isAbove(String upper, String lower) {
        return tables.count(Sql.of(IS_ABOVE, version.key(), lower, upper)) > 0;
    }
}

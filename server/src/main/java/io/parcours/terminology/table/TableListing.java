package io.parcours.terminology.table;

import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.Listing;
import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.Selection.Codes;
import io.parcours.terminology.concept.Selection.Difference;
import io.parcours.terminology.concept.Selection.Intersection;
import io.parcours.terminology.concept.Selection.Union;
import io.parcours.terminology.concept.TextFilter;
import io.parcours.terminology.concept.WantedLanguages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.function.SingletonSupplier;

/** Concepts chosen by statements: those named come in the order in which they were named, others by their codes; what was looked for, closest first. */
final class TableListing implements Listing {

    private final ConceptTables tables;
    private final TableVersion version;
    private final ConceptRows rows;
    private final SingletonSupplier<TableWords> words;
    private final Selection selection;
    private final Sql condition;
    private final SingletonSupplier<Integer> size;

    TableListing(
            ConceptTables tables,
            TableVersion version,
            ConceptRows rows,
            SingletonSupplier<TableWords> words,
            Selection selection) {
        this.tables = tables;
        this.version = version;
        this.rows = rows;
        this.words = words;
        this.selection = selection;
        this.condition = SelectionSql.toList(version, selection);
        this.size = SingletonSupplier.of(
                () -> tables.count(Sql.of("select count(*)").then(chosen())));
    }

    private Sql chosen() {
        return Sql.of("from trm_concept c where c.codesystem_pid = ? and", version.key())
                .then(condition);
    }

    private Sql found(TextFilter filter, WantedLanguages wanted) {
        return Sql.of("from (select pid, min(len) as len from (")
                .then(words.obtain().found(filter, wanted))
                .then(
                        ") w group by pid) f join trm_concept c on c.pid = f.pid where c.codesystem_pid = ? and",
                        version.key())
                .then(condition);
    }

    @Override
    public boolean contains(String code) {
        Sql question = Sql.of(
                        "select count(*) from trm_concept c where c.codesystem_pid = ? and c.codeval = ? and",
                        version.key(),
                        code)
                .then(SelectionSql.toTest(version, selection));
        return tables.count(question) > 0;
    }

    @Override
    public int count(TextFilter filter, WantedLanguages wanted) {
        return filter.isEmpty()
                ? size.obtain()
                : tables.count(Sql.of("select count(*)").then(found(filter, wanted)));
    }

    @Override
    public List<Concept> page(TextFilter filter, WantedLanguages wanted, int offset, int limit) {
        Sql columns = Sql.of("select c.pid, c.codeval, c.display");
        Sql ordered = filter.isEmpty()
                ? columns.then(chosen()).then(order())
                : columns.then(found(filter, wanted)).then("order by f.len, c.codeval");
        Sql page = ordered.then("limit ? offset ?", limit, offset);
        return rows.concepts(tables.ask(page, ConceptRows.Row::of));
    }

    private Sql order() {
        Set<String> named = new LinkedHashSet<>();
        collectNamed(selection, named);
        return named.isEmpty()
                ? Sql.of("order by c.codeval")
                : Sql.of("order by array_position(?::text[], c.codeval::text) nulls last, c.codeval", Sql.array(named));
    }

    private static void collectNamed(Selection selection, Set<String> named) {
        if (selection instanceof Codes codes) {
            named.addAll(codes.codes());
        } else if (selection instanceof Union union) {
            union.parts().forEach(part -> collectNamed(part, named));
        } else if (selection instanceof Intersection intersection) {
            collectNamed(intersection.parts().get(0), named);
        } else if (selection instanceof Difference difference) {
            collectNamed(difference.from(), named);
        }
    }
}

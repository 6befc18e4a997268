package io.parcours.terminology.table;

import io.parcours.terminology.concept.TextFilter;
import io.parcours.terminology.concept.WantedLanguages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds concepts by what a reader types, in the words of the language that the reader sees.
 *
 * @param language of the code system's own displays
 * @param others languages of its designations
 */
record TableWords(TableVersion version, String language, List<String> others) {

    static TableWords of(ConceptTables tables, TableVersion version, String language) {
        Sql languages = Sql.of(
                "select distinct lang from trm_concept_desig where cs_ver_pid = ? and lang is not null order by 1",
                version.key());
        return new TableWords(version, language, tables.ask(languages, (row, number) -> row.getString(1)));
    }

    /**
     * Rows of {@code pid} and {@code len}, the length of the shortest word that fits: the shorter, the closer to what was typed. A concept may
     * appear several times.
     */
    Sql found(TextFilter filter, WantedLanguages wanted) {
        List<@Nullable String> all = new ArrayList<>(
                Stream.concat(Stream.of(language), others.stream()).toList());
        String shown = wanted.best(all).map(all::get).orElse(language);
        Sql byCode = byCode(filter);
        if (filter.words().isEmpty()) {
            return byCode;
        }
        return byDisplay(filter, shown)
                .then("union all")
                .then(byDesignation(filter, shown))
                .then("union all")
                .then(byCode);
    }

    private Sql byCode(TextFilter filter) {
        String begin = "select pid, 0 as len from trm_concept where codesystem_pid = ? and ";
        return filter.seemsACode()
                ? Sql.of(begin + "upper(codeval) like upper(?) || '%'", version.key(), literal(filter.typed()))
                : Sql.of(begin + "codeval = ?", version.key(), filter.typed());
    }

    /** The code system's own display is what a reader of another language sees where there is no word in that language. */
    private Sql byDisplay(TextFilter filter, String shown) {
        Sql fitting = Sql.of(
                        "select c.pid, length(c.display) as len from trm_concept c where c.codesystem_pid = ?",
                        version.key())
                .then(fits("c.display", filter));
        return Objects.equals(shown, language)
                ? fitting
                : fitting.then(
                        "and not exists (select 1 from trm_concept_desig d where d.concept_pid = c.pid and d.lang = ?)",
                        shown);
    }

    private Sql byDesignation(TextFilter filter, String shown) {
        String word = "coalesce(d.val_vc, d.val)";
        return Sql.of(
                        "select d.concept_pid, length(" + word + ") from trm_concept_desig d where d.cs_ver_pid = ?",
                        version.key())
                .then("and (d.lang = ? or d.lang is null)", shown)
                .then(fits(word, filter));
    }

    private static Sql fits(String column, TextFilter filter) {
        return filter.words().stream()
                .map(word -> Sql.of("and terminology_fold(" + column + ") like ?", "% " + literal(word) + "%"))
                .reduce(Sql.of(""), Sql::then);
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Language;
import io.parcours.web.guide.shelf.Link;
import io.parcours.web.guide.shelf.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** What a value set takes in and leaves out, with the codes wherever the package knows them. */
final class ValueSetTable {

    private final Edition edition;

    ValueSetTable(Edition edition) {
        this.edition = edition;
    }

    /**
     * One include or exclude.
     *
     * @param what in words: all codes of, these codes of, the codes of where
     * @param sources the code system, or the value sets
     * @param rows codes, when they are listed or the code system is ours
     */
    record Part(String what, List<Link> sources, List<String> filters, List<CodeTable.Row> rows, boolean explained) {}

    List<Part> of(ValueSet set) {
        return Stream.concat(
                        set.getCompose().getInclude().stream().map(include -> part(include, "set.include")),
                        set.getCompose().getExclude().stream().map(exclude -> part(exclude, "set.exclude")))
                .toList();
    }

    private Part part(ConceptSetComponent set, String key) {
        String extent = set.hasConcept() ? ".listed" : set.hasFilter() ? ".filtered" : ".all";
        List<Link> sources = Stream.concat(
                        Stream.ofNullable(set.getSystem()),
                        set.getValueSet().stream().map(PrimitiveType::getValue))
                .map(edition::link)
                .toList();
        List<CodeTable.Row> rows = rows(set);
        return new Part(
                edition.say(key + extent),
                sources,
                set.getFilter().stream()
                        .map(filter ->
                                filter.getProperty() + " " + filter.getOp().toCode() + " " + filter.getValue())
                        .toList(),
                rows,
                rows.stream().anyMatch(row -> !row.definition().isEmpty()));
    }

    private List<CodeTable.Row> rows(ConceptSetComponent set) {
        List<CodeTable.Row> known =
                codeSystem(set).map(codes -> CodeTable.rows(codes, edition)).orElse(List.of());
        if (!set.hasConcept()) {
            return set.hasFilter() ? List.of() : known;
        }
        Map<String, CodeTable.Row> byCode =
                known.stream().collect(Collectors.toMap(CodeTable.Row::code, Function.identity(), (one, other) -> one));
        return set.getConcept().stream()
                .map(concept -> byCode.getOrDefault(concept.getCode(), row(concept)))
                .toList();
    }

    private Optional<CodeSystem> codeSystem(ConceptSetComponent set) {
        return Optional.ofNullable(set.getSystem())
                .flatMap(edition.shelf()::named)
                .map(edition.shelf()::resource)
                .filter(CodeSystem.class::isInstance)
                .map(CodeSystem.class::cast);
    }

    private static CodeTable.Row row(ConceptReferenceComponent concept) {
        String french = concept.getDesignation().stream()
                .filter(designation -> Language.FRENCH.tag().equals(designation.getLanguage()))
                .map(ValueSet.ConceptReferenceDesignationComponent::getValue)
                .findFirst()
                .orElse("");
        String display = concept.getDisplay() == null ? "" : concept.getDisplay();
        return new CodeTable.Row(0, concept.getCode(), display, french, new Text("", Language.ENGLISH));
    }
}

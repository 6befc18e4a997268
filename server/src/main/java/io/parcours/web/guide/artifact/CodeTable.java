package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Language;
import io.parcours.web.guide.shelf.Text;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;

/** The codes of a code system, in both languages whatever the reader's is: partners translate. */
final class CodeTable {

    private CodeTable() {}

    record Content(List<Row> rows, boolean explained) {}

    /** @param depth 0 for a code at the top; narrower codes stand below broader ones */
    record Row(int depth, String code, String english, String french, Text definition) {}

    static Content of(CodeSystem codes, Edition edition) {
        List<Row> rows = rows(codes, edition);
        return new Content(rows, rows.stream().anyMatch(row -> !row.definition().isEmpty()));
    }

    static List<Row> rows(CodeSystem codes, Edition edition) {
        return codes.getConcept().stream()
                .flatMap(concept -> rows(concept, 0, edition))
                .toList();
    }

    private static Stream<Row> rows(ConceptDefinitionComponent concept, int depth, Edition edition) {
        var row = new Row(
                depth,
                concept.getCode(),
                concept.getDisplay(),
                designation(concept, Language.FRENCH),
                edition.text(concept.getDefinitionElement()));
        return Stream.concat(
                Stream.of(row), concept.getConcept().stream().flatMap(narrower -> rows(narrower, depth + 1, edition)));
    }

    private static String designation(ConceptDefinitionComponent concept, Language language) {
        return concept.getDesignation().stream()
                .filter(designation -> language.tag().equals(designation.getLanguage()))
                .map(CodeSystem.ConceptDefinitionDesignationComponent::getValue)
                .findFirst()
                .orElse("");
    }
}

package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Link;
import io.parcours.web.guide.shelf.Text;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;

/** What each code of one list means in another. */
final class MapTable {

    private MapTable() {}

    record Group(Link from, Link to, List<Row> rows) {}

    /** @param relation how the target relates to the source, in words; its code stands beside it */
    record Row(String source, String relation, String code, String target, Text comment) {}

    static List<Group> of(ConceptMap map, Edition edition) {
        return map.getGroup().stream()
                .map(group -> new Group(
                        edition.link(group.getSource()), edition.link(group.getTarget()), rows(group, edition)))
                .toList();
    }

    private static List<Row> rows(ConceptMapGroupComponent group, Edition edition) {
        return group.getElement().stream()
                .flatMap(element -> rows(element, edition))
                .toList();
    }

    private static Stream<Row> rows(SourceElementComponent element, Edition edition) {
        return element.getTarget().stream()
                .map(target -> new Row(
                        element.getCode(),
                        edition.say("equivalence." + target.getEquivalence().toCode()),
                        target.getEquivalence().toCode(),
                        target.getCode() == null ? "" : target.getCode(),
                        edition.text(target.getCommentElement())));
    }
}

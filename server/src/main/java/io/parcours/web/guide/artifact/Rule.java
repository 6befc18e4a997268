package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * A rule of a profile, in words and as an expression.
 *
 * @param paths where it holds; the same rule may hold in several places
 */
record Rule(String key, String severity, List<String> paths, Text words, String expression) {

    static List<Rule> of(StructureDefinition definition, Edition edition) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (ElementDefinition element : definition.getDifferential().getElement()) {
            for (ElementDefinitionConstraintComponent rule : element.getConstraint()) {
                rules.computeIfAbsent(rule.getKey(), key -> of(rule, edition))
                        .paths()
                        .add(nameOf(element));
            }
        }
        return List.copyOf(rules.values());
    }

    private static Rule of(ElementDefinitionConstraintComponent rule, Edition edition) {
        return new Rule(
                rule.getKey(),
                edition.say("severity." + rule.getSeverity().toCode()),
                new ArrayList<>(),
                edition.text(rule.getHumanElement()),
                rule.getExpression());
    }

    /** The element's id says more than its path: it names the slice. */
    static String nameOf(ElementDefinition element) {
        return element.hasId() ? element.getId() : element.getPath();
    }
}

package io.parcours.terminology.tree;

import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.ConceptProperty;
import io.parcours.terminology.concept.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Reads the concepts of a CodeSystem resource.
 *
 * <p>What stands inside another concept is below it, and so is what names it in a property {@code parent} or {@code subsumedBy}. A code system
 * that does not say its language is taken to be English, as HL7's are.
 */
final class TreeReader {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final Set<String> UPWARDS = Set.of("parent", "subsumedBy");
    private static final String DOWNWARDS = "child";
    private static final Set<String> OUT_OF_USE = Set.of("retired", "inactive");

    private final String language;
    private final boolean caseSensitive;
    private final Map<String, TreeNode> nodes = new LinkedHashMap<>();

    TreeReader(CodeSystem codeSystem) {
        language = codeSystem.hasLanguage() ? codeSystem.getLanguage() : "en";
        caseSensitive = codeSystem.getCaseSensitive();
        codeSystem.getConcept().forEach(concept -> add(concept, null));
        List.copyOf(nodes.values()).forEach(this::linkByProperties);
    }

    /** By {@link #key}, in the order of the code system. */
    Map<String, TreeNode> nodes() {
        return nodes;
    }

    /** Codes that differ only by case are one where the code system does not say that case matters. */
    String key(String code) {
        return caseSensitive ? code : code.toLowerCase(Locale.ROOT);
    }

    private void add(ConceptDefinitionComponent concept, @Nullable TreeNode parent) {
        if (!concept.hasCode()) {
            return;
        }
        var node = new TreeNode(concept(concept), definitions(concept), properties(concept));
        TreeNode known = nodes.putIfAbsent(key(concept.getCode()), node);
        TreeNode kept = known == null ? node : known;
        link(parent, kept);
        concept.getConcept().forEach(child -> add(child, kept));
    }

    private Concept concept(ConceptDefinitionComponent concept) {
        List<ConceptProperty> properties = properties(concept);
        return new Concept(
                concept.getCode(),
                concept.hasDisplay() ? new Term(language, null, concept.getDisplay()) : null,
                designations(concept),
                isTrue(properties, "inactive") || isOutOfUse(properties),
                isTrue(properties, "notSelectable"));
    }

    private static List<Term> designations(ConceptDefinitionComponent concept) {
        var words = new ArrayList<Term>();
        concept.getDesignation()
                .forEach(word ->
                        words.add(new Term(word.getLanguage(), word.hasUse() ? word.getUse() : null, word.getValue())));
        words.addAll(translations(concept.getDisplayElement()));
        return List.copyOf(words);
    }

    private List<Term> definitions(ConceptDefinitionComponent concept) {
        var words = new ArrayList<Term>();
        if (concept.hasDefinition()) {
            words.add(new Term(language, null, concept.getDefinition()));
            words.addAll(translations(concept.getDefinitionElement()));
        }
        return List.copyOf(words);
    }

    private static List<Term> translations(Element text) {
        return text.getExtensionsByUrl(TRANSLATION).stream()
                .map(translation ->
                        new Term(part(translation, "lang"), null, String.valueOf(part(translation, "content"))))
                .toList();
    }

    private static @Nullable String part(Extension translation, String name) {
        Extension part = translation.getExtensionByUrl(name);
        return part != null && part.hasValue() && part.getValue().isPrimitive()
                ? part.getValue().primitiveValue()
                : null;
    }

    private static List<ConceptProperty> properties(ConceptDefinitionComponent concept) {
        return concept.getProperty().stream()
                .filter(property -> property.hasCode() && property.hasValue())
                .map(property -> new ConceptProperty(property.getCode(), property.getValue()))
                .toList();
    }

    private void linkByProperties(TreeNode node) {
        for (ConceptProperty property : node.properties) {
            TreeNode other = nodes.get(key(property.text()));
            if (other == null) {
                continue;
            }
            if (UPWARDS.contains(property.code())) {
                link(other, node);
            } else if (property.code().equals(DOWNWARDS)) {
                link(node, other);
            }
        }
    }

    private static void link(@Nullable TreeNode parent, TreeNode child) {
        if (parent != null && parent != child) {
            parent.children.add(child);
            child.parents.add(parent);
        }
    }

    private static boolean isTrue(List<ConceptProperty> properties, String code) {
        return properties.stream()
                .anyMatch(property ->
                        property.code().equals(code) && property.text().equals("true"));
    }

    private static boolean isOutOfUse(List<ConceptProperty> properties) {
        return properties.stream()
                .anyMatch(property -> property.code().equals("status") && OUT_OF_USE.contains(property.text()));
    }
}

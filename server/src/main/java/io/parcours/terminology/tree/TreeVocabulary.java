package io.parcours.terminology.tree;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.ConceptDetails;
import io.parcours.terminology.concept.ConceptProperty;
import io.parcours.terminology.concept.Listing;
import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.Subsumption;
import io.parcours.terminology.concept.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;

/** A code system that is written out in its resource. */
public final class TreeVocabulary implements Vocabulary {

    private final Identity identity;
    private final TreeReader reader;
    private final Map<String, TreeNode> nodes;
    private final Set<String> properties;

    private TreeVocabulary(CodeSystem codeSystem) {
        this.identity = new Identity(codeSystem.getUrl(), codeSystem.getVersion(), name(codeSystem));
        this.reader = new TreeReader(codeSystem);
        this.nodes = reader.nodes();
        this.properties = Stream.concat(
                        codeSystem.getProperty().stream().map(CodeSystem.PropertyComponent::getCode),
                        nodes.values().stream()
                                .flatMap(node -> node.properties.stream().map(ConceptProperty::code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads the concepts once; later changes of the resource are not seen. */
    public static TreeVocabulary of(CodeSystem codeSystem) {
        return new TreeVocabulary(codeSystem);
    }

    private static String name(CodeSystem codeSystem) {
        if (codeSystem.hasTitle()) {
            return codeSystem.getTitle();
        }
        return codeSystem.hasName() ? codeSystem.getName() : codeSystem.getUrl();
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Optional<Concept> find(String code) {
        return node(code).map(node -> node.concept);
    }

    @Override
    public Optional<ConceptDetails> details(String code) {
        return node(code).map(TreeNode::details);
    }

    @Override
    public Listing select(Selection selection) {
        selection
                .properties()
                .filter(property -> !properties.contains(property))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.notSupported(identity.url() + " has no property \"" + unknown + "\".");
                });
        return new TreeListing(List.copyOf(new TreeSelection(this).of(selection)), reader::key);
    }

    @Override
    public Subsumption relation(String codeA, String codeB) {
        TreeNode a = node(codeA).orElseThrow();
        TreeNode b = node(codeB).orElseThrow();
        if (a == b) {
            return Subsumption.EQUIVALENT;
        }
        if (b.above().contains(a)) {
            return Subsumption.SUBSUMES;
        }
        return a.above().contains(b) ? Subsumption.SUBSUMED_BY : Subsumption.NOT_SUBSUMED;
    }

    Optional<TreeNode> node(String code) {
        return Optional.ofNullable(nodes.get(reader.key(code)));
    }

    /** In the order of the code system. */
    Iterable<TreeNode> all() {
        return nodes.values();
    }
}

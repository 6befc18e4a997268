package io.parcours.terminology.tree;

import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.ConceptDetails;
import io.parcours.terminology.concept.ConceptProperty;
import io.parcours.terminology.concept.Term;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A concept and its neighbours. Made by {@link TreeReader}, and not changed afterwards. */
final class TreeNode {

    final Concept concept;
    final List<Term> definitions;
    final List<ConceptProperty> properties;
    final Set<TreeNode> parents = new LinkedHashSet<>();
    final Set<TreeNode> children = new LinkedHashSet<>();

    TreeNode(Concept concept, List<Term> definitions, List<ConceptProperty> properties) {
        this.concept = concept;
        this.definitions = definitions;
        this.properties = properties;
    }

    String code() {
        return concept.code();
    }

    ConceptDetails details() {
        return new ConceptDetails(
                concept,
                definitions,
                properties,
                parents.stream().map(TreeNode::code).toList(),
                children.stream().map(TreeNode::code).toList());
    }

    Set<TreeNode> above() {
        return reach(node -> node.parents);
    }

    Set<TreeNode> below() {
        return reach(node -> node.children);
    }

    /** All that can be reached, without this one; ends even where somebody has written a circle. */
    private Set<TreeNode> reach(Function<TreeNode, Set<TreeNode>> neighbours) {
        var reached = new LinkedHashSet<TreeNode>();
        Deque<TreeNode> waiting = new ArrayDeque<>(neighbours.apply(this));
        while (!waiting.isEmpty()) {
            TreeNode next = waiting.removeFirst();
            if (next != this && reached.add(next)) {
                waiting.addAll(neighbours.apply(next));
            }
        }
        return reached;
    }
}

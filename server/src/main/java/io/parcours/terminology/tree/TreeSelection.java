package io.parcours.terminology.tree;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.Selection.Above;
import io.parcours.terminology.concept.Selection.Active;
import io.parcours.terminology.concept.Selection.Below;
import io.parcours.terminology.concept.Selection.ChildrenOf;
import io.parcours.terminology.concept.Selection.CodeMatching;
import io.parcours.terminology.concept.Selection.Codes;
import io.parcours.terminology.concept.Selection.Difference;
import io.parcours.terminology.concept.Selection.DisplayMatching;
import io.parcours.terminology.concept.Selection.Everything;
import io.parcours.terminology.concept.Selection.Intersection;
import io.parcours.terminology.concept.Selection.ParentsOf;
import io.parcours.terminology.concept.Selection.PropertyMatching;
import io.parcours.terminology.concept.Selection.PropertyOneOf;
import io.parcours.terminology.concept.Selection.PropertyPresent;
import io.parcours.terminology.concept.Selection.Selectable;
import io.parcours.terminology.concept.Selection.Union;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Finds chosen concepts in a tree: those named in the order of the choice, others in the order of the code system. */
final class TreeSelection {

    private final TreeVocabulary tree;

    TreeSelection(TreeVocabulary tree) {
        this.tree = tree;
    }

    Set<TreeNode> of(Selection selection) {
        if (selection instanceof Union union) {
            var all = new LinkedHashSet<TreeNode>();
            union.parts().forEach(part -> all.addAll(of(part)));
            return all;
        }
        if (selection instanceof Intersection intersection) {
            return common(intersection);
        }
        if (selection instanceof Difference difference) {
            var left = new LinkedHashSet<>(of(difference.from()));
            left.removeAll(of(difference.without()));
            return left;
        }
        return ofOne(selection);
    }

    private Set<TreeNode> common(Intersection intersection) {
        var common = new LinkedHashSet<>(of(intersection.parts().get(0)));
        intersection.parts().stream().skip(1).map(this::of).forEach(common::retainAll);
        return common;
    }

    private Set<TreeNode> ofOne(Selection selection) {
        if (selection instanceof Codes codes) {
            var named = new LinkedHashSet<TreeNode>();
            codes.codes().forEach(code -> tree.node(code).ifPresent(named::add));
            return named;
        }
        if (selection instanceof Below below) {
            return around(
                    below.code(),
                    below.withItself(),
                    tree.node(below.code()).map(TreeNode::below).orElse(Set.of()));
        }
        if (selection instanceof Above above) {
            return around(
                    above.code(),
                    above.withItself(),
                    tree.node(above.code()).map(TreeNode::above).orElse(Set.of()));
        }
        if (selection instanceof ChildrenOf children) {
            return tree.node(children.code()).map(node -> node.children).orElse(Set.of());
        }
        if (selection instanceof ParentsOf parents) {
            return tree.node(parents.code()).map(node -> node.parents).orElse(Set.of());
        }
        return filtered(test(selection));
    }

    private Set<TreeNode> around(String code, boolean withItself, Set<TreeNode> others) {
        var all = new LinkedHashSet<TreeNode>();
        if (withItself) {
            tree.node(code).ifPresent(all::add);
        }
        all.addAll(others);
        return all;
    }

    private Set<TreeNode> filtered(Predicate<TreeNode> test) {
        var passing = new LinkedHashSet<TreeNode>();
        tree.all().forEach(node -> {
            if (test.test(node)) {
                passing.add(node);
            }
        });
        return passing;
    }

    private static Predicate<TreeNode> test(Selection selection) {
        if (selection instanceof Everything) {
            return node -> true;
        }
        if (selection instanceof Active) {
            return node -> !node.concept.isInactive();
        }
        if (selection instanceof Selectable) {
            return node -> !node.concept.isAbstract();
        }
        if (selection instanceof CodeMatching matching) {
            var regex = new BoundedRegex(matching.regex());
            return node -> regex.matches(node.code());
        }
        if (selection instanceof DisplayMatching matching) {
            var regex = new BoundedRegex(matching.regex());
            return node -> hasDisplay(node.concept, regex);
        }
        return propertyTest(selection);
    }

    private static boolean hasDisplay(Concept concept, BoundedRegex regex) {
        return concept.display() != null && regex.matches(concept.display().value());
    }

    private static Predicate<TreeNode> propertyTest(Selection selection) {
        if (selection instanceof PropertyPresent present) {
            return node -> node.properties.stream()
                    .anyMatch(property -> property.code().equals(present.property()));
        }
        if (selection instanceof PropertyOneOf oneOf) {
            return node -> node.properties.stream()
                    .anyMatch(property -> property.code().equals(oneOf.property())
                            && oneOf.values().contains(property.text()));
        }
        if (selection instanceof PropertyMatching matching) {
            var regex = new BoundedRegex(matching.regex());
            return node -> node.properties.stream()
                    .anyMatch(
                            property -> property.code().equals(matching.property()) && regex.matches(property.text()));
        }
        throw Refusal.notSupported("This code system cannot be chosen from in this way.");
    }
}

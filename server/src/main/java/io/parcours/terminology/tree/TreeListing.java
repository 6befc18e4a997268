package io.parcours.terminology.tree;

import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.Listing;
import io.parcours.terminology.concept.TextFilter;
import io.parcours.terminology.concept.WantedLanguages;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chosen concepts, written out. */
final class TreeListing implements Listing {

    private final List<TreeNode> chosen;
    private final Set<String> keys;
    private final UnaryOperator<String> key;

    TreeListing(List<TreeNode> chosen, UnaryOperator<String> key) {
        this.chosen = chosen;
        this.keys = chosen.stream().map(node -> key.apply(node.code())).collect(Collectors.toUnmodifiableSet());
        this.key = key;
    }

    @Override
    public boolean contains(String code) {
        return keys.contains(key.apply(code));
    }

    @Override
    public int count(TextFilter filter, WantedLanguages wanted) {
        return filter.isEmpty() ? chosen.size() : (int) passing(filter, wanted).count();
    }

    @Override
    public List<Concept> page(TextFilter filter, WantedLanguages wanted, int offset, int limit) {
        return passing(filter, wanted).skip(offset).limit(limit).toList();
    }

    private Stream<Concept> passing(TextFilter filter, WantedLanguages wanted) {
        return chosen.stream().map(node -> node.concept).filter(concept -> filter.fits(concept, wanted));
    }
}

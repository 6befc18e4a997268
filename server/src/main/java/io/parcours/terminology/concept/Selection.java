package io.parcours.terminology.concept;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A choice of concepts of one code system, as value sets make it; says which, not how they are found. */
public sealed interface Selection {

    /** All concepts. */
    record Everything() implements Selection {}

    /** The concepts with these codes, in this order; codes that the code system does not have are left out. */
    record Codes(Set<String> codes) implements Selection {}

    /** A concept and all below it, or only those below it. */
    record Below(String code, boolean withItself) implements Selection {}

    /** A concept and all above it, or only those above it. */
    record Above(String code, boolean withItself) implements Selection {}

    /** The concepts right below one. */
    record ChildrenOf(String code) implements Selection {}

    /** The concepts right above one. */
    record ParentsOf(String code) implements Selection {}

    /** The concepts whose code is matched, as a whole, by a regular expression. */
    record CodeMatching(String regex) implements Selection {}

    /** The concepts whose own display is matched, as a whole, by a regular expression. */
    record DisplayMatching(String regex) implements Selection {}

    /** The concepts with a property that has one of these values. */
    record PropertyOneOf(String property, Set<String> values) implements Selection {}

    /** The concepts with a property whose value is matched, as a whole, by a regular expression. */
    record PropertyMatching(String property, String regex) implements Selection {}

    /** The concepts with a property, whatever its value. */
    record PropertyPresent(String property) implements Selection {}

    /** The concepts that are still in use. */
    record Active() implements Selection {}

    /** The concepts that a person may choose. */
    record Selectable() implements Selection {}

    record Union(List<Selection> parts) implements Selection {}

    record Intersection(List<Selection> parts) implements Selection {}

    record Difference(Selection from, Selection without) implements Selection {}

    static Selection everything() {
        return new Everything();
    }

    default Selection or(Selection other) {
        if (this instanceof Codes mine && other instanceof Codes theirs) {
            var both = new LinkedHashSet<>(mine.codes());
            both.addAll(theirs.codes());
            return new Codes(both);
        }
        var parts = new ArrayList<>(this instanceof Union union ? union.parts() : List.of(this));
        parts.add(other);
        return new Union(List.copyOf(parts));
    }

    default Selection and(Selection other) {
        if (this instanceof Everything) {
            return other;
        }
        return other instanceof Everything ? this : new Intersection(List.of(this, other));
    }

    default Selection without(Selection other) {
        return new Difference(this, other);
    }

    /** The properties by which concepts are chosen, here or in a part. */
    default Stream<String> properties() {
        if (this instanceof Union union) {
            return union.parts().stream().flatMap(Selection::properties);
        }
        if (this instanceof Intersection intersection) {
            return intersection.parts().stream().flatMap(Selection::properties);
        }
        if (this instanceof Difference difference) {
            return Stream.concat(
                    difference.from().properties(), difference.without().properties());
        }
        if (this instanceof PropertyOneOf one) {
            return Stream.of(one.property());
        }
        if (this instanceof PropertyMatching one) {
            return Stream.of(one.property());
        }
        return this instanceof PropertyPresent one ? Stream.of(one.property()) : Stream.empty();
    }
}

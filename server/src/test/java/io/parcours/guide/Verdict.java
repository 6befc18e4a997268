package io.parcours.guide;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a validator says of a resource, as far as validators can be compared: whether it is right, and where it is wrong.
 *
 * @param errors places as FHIRPath; none if the resource is right
 */
record Verdict(Set<String> errors) {

    static Verdict of(Collection<String> errors) {
        return new Verdict(new TreeSet<>(errors));
    }

    boolean isRight() {
        return errors.isEmpty();
    }
}

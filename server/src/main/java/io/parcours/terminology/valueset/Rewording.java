package io.parcours.terminology.valueset;

import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that a value set chooses for a concept in place of the code system's, or beside them. */
record Rewording(@Nullable Term display, List<Term> designations) {

    Concept of(Concept concept) {
        return concept.reworded(display, designations);
    }
}

package io.parcours.terminology;

import io.parcours.terminology.concept.Concept;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * One page of the concepts of a value set.
 *
 * @param definition the value set; shared, not to be changed
 * @param total how many concepts there are on all pages
 * @param versions the code systems that were used and have a version, as {@code address|version}
 */
public record Expansion(ValueSet definition, int total, List<Entry> entries, Set<String> versions) {

    /** A concept and the code system that it is from. */
    public record Entry(String system, Concept concept) {}
}

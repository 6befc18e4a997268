package io.parcours.terminology.concept;

import java.util.List;

/**
 * Everything that a code system says about a concept.
 *
 * @param definitions what it means, in each language that it is said in
 * @param parents codes of the concepts right above
 * @param children codes of the concepts right below
 */
public record ConceptDetails(
        Concept concept,
        List<Term> definitions,
        List<ConceptProperty> properties,
        List<String> parents,
        List<String> children) {}

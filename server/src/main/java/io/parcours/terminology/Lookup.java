package io.parcours.terminology;

import io.parcours.terminology.concept.ConceptDetails;
import io.parcours.terminology.concept.Vocabulary.Identity;

/** A concept that was looked up, and the code system that it is from. */
public record Lookup(Identity system, ConceptDetails details) {}

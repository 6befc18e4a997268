package io.parcours.terminology.concept;

import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A word for a concept.
 *
 * @param language BCP 47; null if nobody said it
 * @param use what the word is for, for example a synonym or a short name
 */
public record Term(@Nullable String language, @Nullable Coding use, String value) {}

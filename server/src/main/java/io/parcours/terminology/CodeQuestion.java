package io.parcours.terminology;

import io.parcours.terminology.concept.WantedLanguages;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;

/**
 * Codes to check; one right one is enough.
 *
 * @param codings at least one, each with a code; one without a system is looked for in all code systems of the value set
 * @param abstractAllowed whether a code that only groups others is right
 * @param languages in which the answer is written
 * @param displayInTheseLanguages whether a given display must be one in {@code languages}; otherwise one in any language is right
 */
public record CodeQuestion(
        List<Coding> codings, boolean abstractAllowed, WantedLanguages languages, boolean displayInTheseLanguages) {}

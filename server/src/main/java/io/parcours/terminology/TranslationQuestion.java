package io.parcours.terminology;

import io.parcours.terminology.concept.WantedLanguages;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be translated.
 *
 * @param codings at least one, each with system and code
 * @param map the map to use; null for all maps from (or to) the codings' systems
 * @param target where the translation should lead; null parts do not matter
 * @param isReverse whether the maps are read from target to source
 * @param languages in which the found concepts are shown
 */
public record TranslationQuestion(
        List<Coding> codings,
        @Nullable Wanted<ConceptMap> map,
        Ends target,
        boolean isReverse,
        WantedLanguages languages) {

    /**
     * Between what a map must lead.
     *
     * @param sourceValueSet value set that the code was chosen from
     * @param targetValueSet value set that is translated into
     * @param targetSystem code system that is translated into
     */
    public record Ends(
            @Nullable String sourceValueSet,
            @Nullable String targetValueSet,
            @Nullable String targetSystem) {

        public static final Ends ANY = new Ends(null, null, null);
    }
}

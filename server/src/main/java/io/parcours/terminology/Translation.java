package io.parcours.terminology;

import io.parcours.terminology.map.Match;
import java.util.List;

/**
 * What was found.
 *
 * @param matches in the order of the maps; also those that say that there is nothing
 */
public record Translation(List<Match> matches) {

    /** Whether there is a concept to use instead. */
    public boolean isFound() {
        return matches.stream().anyMatch(Match::isConcept);
    }
}

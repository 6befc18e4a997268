package io.parcours.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scope permits on a resource type, in the order in which SMART spells it.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App Launch 2.2, scopes</a>
 */
public enum Interaction {
    CREATE('c'),
    /** Read, vread, and the history of one resource. */
    READ('r'),
    /** Update and patch; also the update that creates. */
    UPDATE('u'),
    DELETE('d'),
    /** Search, and the history of a type. */
    SEARCH('s');

    private final char letter;

    Interaction(char letter) {
        this.letter = letter;
    }

    /**
     * @param letters some of {@code cruds}, at least one, in that order
     * @return empty if {@code letters} is anything else
     */
    static Optional<Set<Interaction>> ofLetters(String letters) {
        String inOrder = Arrays.stream(values())
                .filter(interaction -> letters.indexOf(interaction.letter) >= 0)
                .map(interaction -> String.valueOf(interaction.letter))
                .collect(Collectors.joining());
        if (letters.isEmpty() || !inOrder.equals(letters)) {
            return Optional.empty();
        }
        var interactions = EnumSet.noneOf(Interaction.class);
        Arrays.stream(values())
                .filter(interaction -> letters.indexOf(interaction.letter) >= 0)
                .forEach(interactions::add);
        return Optional.of(interactions);
    }
}

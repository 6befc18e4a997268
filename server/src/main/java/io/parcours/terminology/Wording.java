package io.parcours.terminology;

import io.parcours.terminology.concept.WantedLanguages;
import java.util.List;

/** A sentence of ours in English and in French, with {@code %s} for what is filled in. */
enum Wording {
    NO_SUCH_CODE("%2$s has no code \"%1$s\".", "%2$s n'a pas de code « %1$s »."),
    SYSTEM_NOT_KNOWN(
            "The code system %2$s is not known here, so that the code \"%1$s\" cannot be checked.",
            "Le système de codes %2$s n'est pas connu ici : le code « %1$s » ne peut pas être vérifié."),
    NOT_IN_VALUE_SET(
            "The code \"%1$s\" of %2$s is not in the value set %3$s.",
            "Le code « %1$s » de %2$s n'est pas dans le jeu de valeurs %3$s."),
    SYSTEM_NOT_IN_VALUE_SET(
            "The value set %3$s has no codes of %2$s.", "Le jeu de valeurs %3$s n'a pas de codes de %2$s."),
    NOT_IN_ANY_SYSTEM(
            "No code system of the value set %3$s has a code \"%1$s\" in it.",
            "Aucun système de codes du jeu de valeurs %3$s n'y a de code « %1$s »."),
    IN_SEVERAL_SYSTEMS(
            "Several code systems of the value set %3$s have a code \"%1$s\"; say which one is meant.",
            "Plusieurs systèmes de codes du jeu de valeurs %3$s ont un code « %1$s » ; précisez lequel."),
    OTHER_VERSION("%2$s is known here in another version.", "%2$s est connu ici dans une autre version."),
    ABSTRACT(
            "The code \"%1$s\" of %2$s only groups others and is not used by itself.",
            "Le code « %1$s » de %2$s ne sert qu'à en regrouper d'autres."),
    WRONG_DISPLAY("The code \"%1$s\" of %2$s is called \"%3$s\".", "Le code « %1$s » de %2$s s'appelle « %3$s »."),
    RETIRED("The code \"%1$s\" of %2$s is out of use.", "Le code « %1$s » de %2$s n'est plus en usage.");

    private final String english;
    private final String french;

    Wording(String english, String french) {
        this.english = english;
        this.french = french;
    }

    String say(WantedLanguages languages, Object... parts) {
        boolean isFrench =
                languages.best(List.of("en", "fr")).filter(place -> place == 1).isPresent();
        return String.format(isFrench ? french : english, parts);
    }
}

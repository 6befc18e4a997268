package io.parcours.identity.demonstration;

import io.parcours.identity.Interaction;
import io.parcours.identity.SmartScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in plain words what a scope permits, in English or French. */
final class ScopeWords {

    private static final Map<String, String> ENGLISH = Map.of(
            "openid", "know that it is you",
            "fhirUser", "know who you are in the record",
            "profile", "know your name",
            "launch/patient", "know which patient this is about",
            "offline_access", "go on when you are not there, until you end it",
            "online_access", "go on while you are signed in");

    private static final Map<String, String> FRENCH = Map.of(
            "openid", "savoir que c’est bien vous",
            "fhirUser", "savoir qui vous êtes dans le dossier",
            "profile", "connaître votre nom",
            "launch/patient", "savoir de quel patient il s’agit",
            "offline_access", "continuer en votre absence, jusqu’à ce que vous y mettiez fin",
            "online_access", "continuer tant que vous êtes connecté");

    private final boolean inFrench;

    ScopeWords(boolean inFrench) {
        this.inFrench = inFrench;
    }

    String of(String scope) {
        Optional<SmartScope> clinical = SmartScope.parse(scope);
        return clinical.map(this::clinical).orElseGet(() -> (inFrench ? FRENCH : ENGLISH).getOrDefault(scope, scope));
    }

    private String clinical(SmartScope scope) {
        Map<Interaction, String> verbs = inFrench ? frenchVerbs() : englishVerbs();
        String doing = verbs.entrySet().stream()
                .filter(verb -> scope.interactions().contains(verb.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .collect(Collectors.joining(", "));
        String what = inFrench ? TypeWords.french(scope.type()) : TypeWords.english(scope.type());
        String whose = scope.level() == SmartScope.Level.PATIENT
                ? (inFrench ? " de ce patient" : " of this patient")
                : (inFrench ? " auxquelles vous avez accès" : " that you may see");
        String limit = scope.category().isEmpty() ? "" : " (" + String.join(", ", scope.category()) + ")";
        return doing + (inFrench ? " : " : ": ") + what + whose + limit;
    }

    private static Map<Interaction, String> englishVerbs() {
        var verbs = new LinkedHashMap<Interaction, String>();
        verbs.put(Interaction.READ, "read");
        verbs.put(Interaction.SEARCH, "search");
        verbs.put(Interaction.CREATE, "add");
        verbs.put(Interaction.UPDATE, "change");
        verbs.put(Interaction.DELETE, "delete");
        return verbs;
    }

    private static Map<Interaction, String> frenchVerbs() {
        var verbs = new LinkedHashMap<Interaction, String>();
        verbs.put(Interaction.READ, "lire");
        verbs.put(Interaction.SEARCH, "rechercher");
        verbs.put(Interaction.CREATE, "ajouter");
        verbs.put(Interaction.UPDATE, "modifier");
        verbs.put(Interaction.DELETE, "supprimer");
        return verbs;
    }
}

package io.parcours.keycloak.realm;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/** A SMART scope for data as a client scope: in the token by its name, on the consent page in words, not in the discovery document. */
final class DataScope {

    private static final Pattern NAME =
            Pattern.compile("(patient|user|system)/([A-Za-z]+|\\*)\\.([a-z]+|\\*)(?:\\?(.+))?");

    private static final Map<String, String> WHOSE =
            Map.of("patient", "of the patient", "user", "that you may see", "system", "of the organisation");

    private static final Map<String, String> VERSION_1 = Map.of("read", "rs", "write", "cud", "*", "cruds");

    private DataScope() {}

    static ClientScopeRepresentation named(String name) {
        var scope = new ClientScopeRepresentation();
        scope.setName(name);
        scope.setProtocol("openid-connect");
        scope.setAttributes(Map.of(
                "consent.screen.text", words(name),
                "display.on.consent.screen", "true",
                "include.in.openid.provider.metadata", "false",
                "include.in.token.scope", "true"));
        return scope;
    }

    private static String words(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name);
        }
        String what = parts.group(2).equals("*") ? "everything" : parts.group(2);
        String only = parts.group(4) == null ? "" : " (" + parts.group(4).replaceAll(".*\\|", "") + ")";
        String permissions = VERSION_1.getOrDefault(parts.group(3), parts.group(3));
        return verbs(permissions) + " " + what + only + " " + WHOSE.get(parts.group(1));
    }

    private static String verbs(String permissions) {
        var verbs = permissions
                .chars()
                .mapToObj(letter -> switch (letter) {
                    case 'c' -> "create";
                    case 'r' -> "read";
                    case 'u' -> "change";
                    case 'd' -> "delete";
                    case 's' -> "search";
                    default -> throw new IllegalArgumentException(permissions);
                })
                .toList();
        String sentence = verbs.size() == 1
                ? verbs.get(0)
                : String.join(", ", verbs.subList(0, verbs.size() - 1)) + " and " + verbs.get(verbs.size() - 1);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

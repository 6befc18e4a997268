package io.parcours.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The clinical scopes that a caller was granted. A scope that this server does not understand grants nothing.
 *
 * @param scopes in the order of the token
 */
public record SmartScopes(List<SmartScope> scopes) {

    public SmartScopes {
        scopes = List.copyOf(scopes);
    }

    /** @param text scopes separated by spaces, as in a token; others than clinical ones are passed over */
    public static SmartScopes parse(String text) {
        return new SmartScopes(Arrays.stream(text.split(" "))
                .flatMap(scope -> SmartScope.parse(scope).stream())
                .toList());
    }

    /** The resource types that were granted to the user as such, by name. */
    public List<String> typesOfUser() {
        return scopes.stream()
                .filter(scope -> scope.level() == SmartScope.Level.USER)
                .map(SmartScope::type)
                .distinct()
                .toList();
    }

    /** Those scopes that {@code keep} accepts. */
    SmartScopes only(Predicate<SmartScope> keep) {
        return new SmartScopes(scopes.stream().filter(keep).toList());
    }

    /** What the scopes together grant for {@code interaction} on {@code type}. */
    public Grant grant(String type, Interaction interaction) {
        List<SmartScope> speaking = scopes.stream()
                .filter(scope -> scope.speaksOf(type, interaction))
                .toList();
        if (speaking.isEmpty()) {
            return Grant.NOTHING;
        }
        if (speaking.stream().anyMatch(scope -> scope.category().isEmpty())) {
            return Grant.ALL;
        }
        return new Grant(
                true,
                speaking.stream().flatMap(scope -> scope.category().stream()).collect(Collectors.toSet()));
    }

    /**
     * What is granted.
     *
     * @param permitted whether anything is
     * @param categories the categories to which it is limited, as {@code system|code} or {@code code}; empty means no limit
     */
    public record Grant(boolean permitted, Set<String> categories) {

        static final Grant NOTHING = new Grant(false, Set.of());
        static final Grant ALL = new Grant(true, Set.of());

        public Grant {
            categories = Set.copyOf(categories);
        }

        public boolean isLimited() {
            return permitted && !categories.isEmpty();
        }

        /** Permitted without a limit. */
        public boolean isWhole() {
            return permitted && categories.isEmpty();
        }
    }
}

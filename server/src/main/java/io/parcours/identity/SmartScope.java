package io.parcours.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One clinical scope, for example {@code patient/Observation.rs?category=laboratory}.
 *
 * <p>Version 1 scopes are read as their equal: {@code .read} as {@code .rs}, {@code .write} as {@code .cud}, {@code .*} as {@code .cruds}.
 *
 * @param level on whose behalf
 * @param type resource type, or {@code *} for every type
 * @param interactions at least one
 * @param category the categories to which the scope is limited, as {@code system|code} or {@code code}; empty means no limit
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App Launch 2.2, scopes</a>
 */
public record SmartScope(Level level, String type, Set<Interaction> interactions, Set<String> category) {

    /** On whose behalf: one patient's record, all that a user may see, all that a system may see. */
    public enum Level {
        PATIENT,
        USER,
        SYSTEM
    }

    private static final String EVERY_TYPE = "*";
    private static final Pattern FORM =
            Pattern.compile("(patient|user|system)/(\\*|[A-Z][A-Za-z]{1,40})\\.([a-z]{1,5}|\\*)(?:\\?(.{1,400}))?");
    private static final Pattern CATEGORY = Pattern.compile("category=([^&=\\s]{1,390})");

    public SmartScope {
        interactions = Set.copyOf(interactions);
        category = Set.copyOf(category);
    }

    /** Whether {@code text} is meant as a clinical scope, well spelled or not. */
    public static boolean isMeantBy(String text) {
        return text.contains("/") && !text.startsWith("launch/") && !text.startsWith("http");
    }

    /** @return empty if {@code text} is no clinical scope, or one with a limit that this server cannot hold */
    public static Optional<SmartScope> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Level level = Level.valueOf(form.group(1).toUpperCase(Locale.ROOT));
        String limit = form.group(4);
        return interactions(form.group(3))
                .flatMap(interactions -> limit == null
                        ? Optional.of(new SmartScope(level, form.group(2), interactions, Set.of()))
                        : categories(limit).map(values -> new SmartScope(level, form.group(2), interactions, values)));
    }

    private static Optional<Set<Interaction>> interactions(String text) {
        return switch (text) {
            case "read" -> Optional.of(EnumSet.of(Interaction.READ, Interaction.SEARCH));
            case "write" -> Optional.of(EnumSet.of(Interaction.CREATE, Interaction.UPDATE, Interaction.DELETE));
            case "*" -> Optional.of(EnumSet.allOf(Interaction.class));
            default -> Interaction.ofLetters(text);
        };
    }

    private static Optional<Set<String>> categories(String limit) {
        Matcher category = CATEGORY.matcher(limit);
        if (!category.matches()) {
            return Optional.empty();
        }
        try {
            String values = URLDecoder.decode(category.group(1), StandardCharsets.UTF_8);
            Set<String> tokens = Set.copyOf(java.util.Arrays.asList(values.split(",", -1)));
            return tokens.stream().allMatch(token -> !token.isBlank() && !token.endsWith("|"))
                    ? Optional.of(tokens)
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    boolean isForEveryType() {
        return type.equals(EVERY_TYPE);
    }

    boolean speaksOf(String resourceType, Interaction interaction) {
        return (type.equals(EVERY_TYPE) || type.equals(resourceType)) && interactions.contains(interaction);
    }
}

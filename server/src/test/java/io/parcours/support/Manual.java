package io.parcours.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of settings in YAML, read as the manual that it is: which keys have a comment right above them. */
public final class Manual {

    private static final Pattern KEY = Pattern.compile("( *)([\\w-]+):.*");

    private record Level(int indentation, String key) {}

    private final Set<String> explained = new LinkedHashSet<>();

    public Manual(String yaml) {
        Deque<Level> above = new ArrayDeque<>();
        boolean comment = false;
        for (String line : yaml.lines().toList()) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                int indentation = key.group(1).length();
                while (!above.isEmpty() && above.getLast().indentation() >= indentation) {
                    above.removeLast();
                }
                above.addLast(new Level(indentation, key.group(2)));
                if (comment) {
                    explained.add(
                            String.join(".", above.stream().map(Level::key).toList()));
                }
            }
            comment = line.strip().startsWith("#");
        }
    }

    /** Keys with a comment, in full: {@code parcours.db.url}. */
    public Set<String> explained() {
        return Set.copyOf(explained);
    }
}

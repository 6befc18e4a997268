package io.parcours.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown document, read for what it refers to: links, headings, tests that it names, lines to copy. */
public record Document(Path file, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern INLINE_LINK = Pattern.compile("\\]\\(([^)\\s]+)[^)]*\\)");
    private static final Pattern LINK_DEFINITION = Pattern.compile("(?m)^\\[[^\\]]+\\]:\\s*(\\S+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+)$");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z0-9]*(?:Tests|IT)\\b(?:\\.[A-Za-z]\\w*)*");

    /** What the document links to inside the repository, as it is written there. */
    public List<String> links() {
        String prose = SPAN.matcher(prose()).replaceAll("");
        return Stream.concat(firstGroups(INLINE_LINK, prose), firstGroups(LINK_DEFINITION, prose))
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .toList();
    }

    /** Those of the links that lead to no file, or to no heading in it. */
    public List<String> deadLinks() {
        return links().stream().filter(link -> !isAlive(link)).toList();
    }

    private boolean isAlive(String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || new Document(target, Repository.text(target)).anchors().contains(parts[1]);
    }

    private List<String> anchors() {
        return firstGroups(HEADING, prose())
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The tests that the document names in code spans: {@code Class}, {@code Class.method} or {@code Class.Nested.method}. */
    public List<String> namedTests() {
        return firstGroups(SPAN, prose())
                .flatMap(span -> TEST.matcher(span).results().map(MatchResult::group))
                .distinct()
                .toList();
    }

    /** The first block of lines in the given language. */
    public Optional<String> block(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .findFirst();
    }

    public long length() {
        return text.lines().count();
    }

    private String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    private static Stream<String> firstGroups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    @Override
    public String toString() {
        return Repository.file("").relativize(file).toString();
    }
}

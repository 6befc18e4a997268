package io.parcours.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of this repository, as they were checked out; what a build or a running server writes is left out. */
public final class Repository {

    private static final Set<String> WRITTEN = Set.of(".git", "target", "data", "node_modules", "fsh-generated");
    private static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Repository() {}

    private static Path root(Path folder) {
        Path here = folder;
        while (!Files.exists(here.resolve("ARCHITECTURE.md"))) {
            here = here.getParent();
            if (here == null) {
                throw new IllegalStateException("Not inside the repository: " + folder);
            }
        }
        return here;
    }

    /** The file or folder at {@code path}, which begins at the repository's top folder. */
    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Document document(String path) {
        return new Document(file(path), text(file(path)));
    }

    /** Every Markdown document, but the guide's pages, whose links lead through the guide and are checked with it. */
    public static List<Document> documents() {
        return filesEndingWith(".md").stream()
                .filter(file -> !file.startsWith(file("ig/input")) && !file.startsWith(file("ig/package")))
                .map(file -> new Document(file, text(file)))
                .toList();
    }

    /** All test sources, of every module. */
    public static List<Path> testSources() {
        return filesEndingWith(".java").stream()
                .filter(file -> file.toString().replace('\\', '/').matches(".*/src/(test|browser)/java/.*"))
                .toList();
    }

    /** Names of what lies directly in {@code folder}. */
    public static List<String> namesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> filesEndingWith(String ending) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return WRITTEN.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found.stream().sorted().toList();
    }
}

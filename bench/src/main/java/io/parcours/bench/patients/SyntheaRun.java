package io.parcours.bench.patients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes Synthea's patients into a folder, once and whole.
 *
 * <p>The build calls this class with Synthea and its libraries on its class loader. They go on to a Java process of their own, because
 * Synthea looks for its templates on the system class path.
 */
public final class SyntheaRun {

    private static final int LIMIT_MINUTES = 10;

    private SyntheaRun() {}

    /**
     * Generates the files unless they are there.
     *
     * @param arguments the folder to create, then Synthea's own arguments */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        if (Files.isDirectory(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx2g", "-classpath", classPath(), "App"));
        command.add("--exporter.baseDirectory=" + unfinished);
        command.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        Process synthea = new ProcessBuilder(command)
                // It leaves a log of a library where it runs.
                .directory(unfinished.toFile())
                .redirectErrorStream(true)
                .redirectOutput(unfinished.resolve("synthea.log").toFile())
                .start();
        try {
            if (!synthea.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || synthea.exitValue() != 0) {
                throw new IllegalStateException("Synthea failed; see " + unfinished.resolve("synthea.log"));
            }
        } finally {
            synthea.destroyForcibly();
        }
        // Only a complete folder gets the name that later runs look for.
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String classPath() {
        if (SyntheaRun.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(":"));
        }
        throw new IllegalStateException("To be called by the build, with Synthea on the class loader.");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}

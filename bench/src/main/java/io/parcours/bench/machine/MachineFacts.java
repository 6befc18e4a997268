package io.parcours.bench.machine;

import ca.uhn.fhir.util.VersionUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a reader must know about the machine before believing a figure. */
public final class MachineFacts {

    private MachineFacts() {}

    /** Name and value of each fact, in reading order. */
    public static Map<String, String> of(DatabaseCluster database, Path repository) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("commit", commit(repository));
        facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        facts.put("processor", firstValue(Path.of("/proc/cpuinfo"), "model name"));
        facts.put("memory", gibibytes(firstValue(Path.of("/proc/meminfo"), "MemTotal")));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"));
        facts.put("PostgreSQL", database.version());
        facts.put("HAPI FHIR", VersionUtil.getVersion());
        database.settings().forEach((name, value) -> facts.put("PostgreSQL " + name, value));
        return facts;
    }

    private static String firstValue(Path file, String key) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("unknown");
    }

    private static String gibibytes(String kibibytes) {
        return Math.round(Long.parseLong(kibibytes.replaceAll("[^0-9]", "")) / 1024.0 / 1024.0) + " GiB";
    }

    private static String commit(Path repository) throws IOException {
        String commit = git(repository, "rev-parse", "--short=12", "HEAD");
        if (commit.isEmpty()) {
            return "none";
        }
        boolean changed = !git(repository, "status", "--porcelain", "--untracked-files=no")
                .isEmpty();
        return changed ? commit + " with changes" : commit;
    }

    /** The output of a git command; empty when it fails, for example outside a working copy. */
    private static String git(Path repository, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        try {
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? output : "";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

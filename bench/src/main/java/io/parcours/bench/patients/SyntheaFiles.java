package io.parcours.bench.patients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The generated files in the order in which they can be loaded.
 *
 * @param groundwork hospitals, then practitioners: the patients refer to them
 * @param patients one Bundle for each patient
 */
public record SyntheaFiles(List<Path> groundwork, List<Path> patients) {

    /**
     * Finds the files.
     *
     * @param patientLimit how many patients at most, the smallest files first when there are more */
    public static SyntheaFiles in(Path folder, int patientLimit) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder.resolve("fhir"))) {
            all = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Path> groundwork = Stream.concat(named(all, "hospital"), named(all, "practitioner"))
                .toList();
        List<Path> patients = all.stream()
                .filter(file -> !groundwork.contains(file))
                .sorted(Comparator.comparingLong(SyntheaFiles::size))
                .limit(patientLimit)
                .sorted()
                .toList();
        if (groundwork.size() != 2 || patients.isEmpty()) {
            throw new IllegalStateException("Not a complete set of Synthea files: " + folder);
        }
        return new SyntheaFiles(groundwork, patients);
    }

    public static Load load(Path file) {
        return Load.of(file);
    }

    private static Stream<Path> named(List<Path> files, String beginning) {
        return files.stream().filter(file -> String.valueOf(file.getFileName()).startsWith(beginning));
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}

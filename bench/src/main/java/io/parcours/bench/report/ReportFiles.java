package io.parcours.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code report.json}, {@code report.md} and {@code report.svg}. */
public final class ReportFiles {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportFiles() {}

    /**
     * Writes the three files.
     *
     * @return the targets, for the last lines on the console */
    public static List<Target> write(Report report, Path folder) throws IOException {
        List<Target> targets = Targets.of(report);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("size", report.size());
        all.put("targets", targets);
        all.put("comparisons", report.comparisons());
        all.put("journeyByLength", report.growth());
        all.put("codes", report.codes());
        all.put("tokenOnARead", report.token());
        all.put("profileOnACreate", report.profiles());
        all.put("facts", report.facts());
        all.put("loads", report.loads());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(all) + "\n");
        Files.writeString(folder.resolve("report.md"), MarkdownReport.of(report));
        Files.writeString(folder.resolve("report.svg"), RatioChart.of(report.comparisons()));
        return targets;
    }
}

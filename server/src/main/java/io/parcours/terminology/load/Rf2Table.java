package io.parcours.terminology.load;

import io.parcours.fhir.ConceptLoading.ReleaseFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table of a SNOMED CT release (Release Format 2): tab-separated, the first line names the columns.
 *
 * <p>Of each component the newest row counts, across all files: a full release has every state that it ever had, and an extension may have newer
 * ones than the edition it extends.
 */
final class Rf2Table {

    private final List<ReleaseFile> files;

    Rf2Table(List<ReleaseFile> files) {
        this.files = files;
    }

    /** One row; good for as long as it is looked at. */
    static final class Row {

        private final Map<String, Integer> columns;
        private String[] cells = {};

        Row(Map<String, Integer> columns) {
            this.columns = columns;
        }

        String get(String column) {
            Integer place = columns.get(column);
            if (place == null || place >= cells.length) {
                throw new LoadingRefused(
                        "This is no SNOMED CT release in RF2: a table has no column \"" + column + "\".");
            }
            return cells[place];
        }

        boolean isActive() {
            return get("active").equals("1");
        }
    }

    /** The newest row of each component, in no order of importance; inactive ones too. */
    void newest(Consumer<Row> reader) {
        boolean isOneState = files.size() == 1 && !files.get(0).path().contains("Full");
        if (isOneState) {
            each(reader);
            return;
        }
        Map<String, String> newest = new HashMap<>();
        each(row -> newest.merge(row.get("id"), row.get("effectiveTime"), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        each(row -> {
            if (newest.remove(row.get("id"), row.get("effectiveTime"))) {
                reader.accept(row);
            }
        });
    }

    private void each(Consumer<Row> reader) {
        files.forEach(file -> each(file, reader));
    }

    private static void each(ReleaseFile file, Consumer<Row> reader) {
        try (var lines = new BufferedReader(new InputStreamReader(file.content().open(), StandardCharsets.UTF_8))) {
            String header = lines.readLine();
            if (header == null) {
                return;
            }
            var row = new Row(columns(header));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    row.cells = line.split("\t", -1);
                    reader.accept(row);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Integer> columns(String header) {
        List<String> names = Arrays.asList(header.replace("\uFEFF", "").split("\t", -1));
        Map<String, Integer> columns = new HashMap<>();
        names.forEach(name -> columns.put(name.trim(), names.indexOf(name)));
        return columns;
    }
}

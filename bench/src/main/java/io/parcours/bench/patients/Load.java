package io.parcours.bench.patients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A transaction Bundle to send.
 *
 * @param name for messages and the report
 * @param body the Bundle as JSON
 * @param entries how many resources it holds
 */
public record Load(String name, String body, int entries) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Load of(Path file) {
        try {
            String body = Files.readString(file);
            String name = String.valueOf(file.getFileName()).replaceAll("[_0-9].*", "");
            return new Load(name, body, JSON.readTree(body).path("entry").size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Load of(String name, JsonNode bundle) {
        return new Load(name, bundle.toString(), bundle.path("entry").size());
    }
}

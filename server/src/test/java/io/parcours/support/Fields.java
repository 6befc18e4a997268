package io.parcours.support;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;

/** The fields of a JSON answer that is no FHIR resource. */
public record Fields(Map<String, Object> all) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Fields of(HttpResponse<String> answer) {
        try {
            return new Fields(JSON.readValue(answer.body(), new TypeReference<Map<String, Object>>() {}));
        } catch (IOException broken) {
            throw new UncheckedIOException(answer.body(), broken);
        }
    }

    /** The text of a field; fails if it is not there. */
    public String text(String name) {
        Object value = all.get(name);
        if (value == null) {
            throw new AssertionError("no " + name + " in " + all);
        }
        return value.toString();
    }
}

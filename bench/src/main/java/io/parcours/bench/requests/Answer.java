package io.parcours.bench.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What came back.
 *
 * @param request method and address, for messages
 * @param status HTTP status
 * @param location value of the Location header, empty when there is none
 * @param body the whole body
 */
public record Answer(String request, int status, String location, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 600;

    /** This answer, when it has the status that it should have. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new WrongAnswer(request + ": expected " + expected + ", got " + status + "\n"
                    + body.substring(0, Math.min(SHOWN, body.length())));
        }
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException failure) {
            throw new WrongAnswer(request + ": not JSON, " + failure.getMessage());
        }
    }

    /** {@code Type/id} of the matches in a searchset Bundle, in order; included resources are left out. */
    public static List<String> matches(JsonNode bundle) {
        return StreamSupport.stream(bundle.path("entry").spliterator(), false)
                .filter(entry ->
                        entry.path("search").path("mode").asText("match").equals("match"))
                .map(entry -> entry.path("resource"))
                .map(resource -> resource.path("resourceType").asText() + "/"
                        + resource.path("id").asText())
                .toList();
    }

    /** The address of the next page, when there is one. */
    public static Optional<String> next(JsonNode bundle) {
        return StreamSupport.stream(bundle.path("link").spliterator(), false)
                .filter(link -> link.path("relation").asText().equals("next"))
                .map(link -> link.path("url").asText())
                .findFirst();
    }
}

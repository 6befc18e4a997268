package io.parcours.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP file as editors run it (JetBrains' syntax), as far as the examples need it: requests between {@code ###}, {@code {{variables}}},
 * and values of a JSON answer that are kept by {@code client.global.set}.
 */
public final class HttpFile {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Pattern KEPT =
            Pattern.compile("client\\.global\\.set\\(\"(\\w+)\", response\\.body\\.(\\w+)\\)");

    private final List<String> requests;

    private HttpFile(List<String> requests) {
        this.requests = requests;
    }

    public static HttpFile read(Path file) {
        try {
            return new HttpFile(Arrays.stream(Files.readString(file).split("(?m)^###.*$"))
                    .map(HttpFile::withoutComments)
                    .filter(request -> !request.isBlank())
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String withoutComments(String block) {
        return block.replaceAll("(?m)^#.*\\R?", "").strip();
    }

    /** Sends all requests in their order; fails on the first that is not answered 200, or 302 where that is meant. */
    public void runAll(Map<String, String> variables) {
        assertThat(requests).isNotEmpty();
        for (String request : requests) {
            run(request, variables);
        }
    }

    private static void run(String request, Map<String, String> variables) {
        String[] parts = request.split("(?m)^> ", 2);
        String[] headAndBody = parts[0].split("\\R\\R", 2);
        List<String> head = new ArrayList<>(headAndBody[0].lines().toList());
        String[] line = filled(head.remove(0), variables).split(" ", 2);
        var builder = HttpRequest.newBuilder(URI.create(line[1].strip())).timeout(Duration.ofSeconds(30));
        for (String header : head) {
            int colon = header.indexOf(':');
            builder.header(
                    header.substring(0, colon),
                    filled(header.substring(colon + 1).strip(), variables));
        }
        String body = headAndBody.length < 2 ? "" : filled(headAndBody[1].strip(), variables);
        builder.method(
                line[0],
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(builder.build());
        assertThat(answer.statusCode())
                .as(line[1] + "\n" + answer.body())
                .isEqualTo(line[1].contains("/oauth2/authorize") ? 302 : 200);
        if (parts.length > 1) {
            Matcher kept = KEPT.matcher(parts[1]);
            while (kept.find()) {
                variables.put(kept.group(1), Fields.of(answer).text(kept.group(2)));
            }
        }
    }

    private static String filled(String text, Map<String, String> variables) {
        String filled = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{{" + variable.getKey() + "}}", variable.getValue());
        }
        assertThat(filled).as("every variable has a value").doesNotContain("{{");
        return filled;
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}

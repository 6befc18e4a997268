package io.parcours.support.smart;

import io.parcours.support.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** Plain HTTP that follows nothing by itself and keeps nothing. */
final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {}

    static Answer get(URI address, Map<String, String> headers) {
        return send(HttpRequest.newBuilder(address).GET(), headers);
    }

    static Answer post(URI address, Map<String, String> form, Map<String, String> headers) {
        return post(address, form.entrySet(), headers);
    }

    static Answer post(URI address, Collection<Entry<String, String>> form, Map<String, String> headers) {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encode(form))),
                headers);
    }

    static String encode(Collection<Entry<String, String>> parameters) {
        return parameters.stream()
                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Answer send(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::setHeader);
        try {
            return new Answer(
                    CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}

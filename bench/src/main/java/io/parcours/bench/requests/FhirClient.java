package io.parcours.bench.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One client on one connection, one request at a time.
 *
 * <p>It adds up the time from sending a request to having its whole answer. What the caller does in between, such as reading the JSON, does
 * not count.
 */
public final class FhirClient {

    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);
    private static final String FHIR_JSON = "application/fhir+json";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Supplier<String> token;
    private boolean fresh;
    private long waitedNanos;

    /** @param token gives the access token to send; an empty one is not sent */
    public FhirClient(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /**
     * Asks for something.
     *
     * @param address relative to the FHIR base, or absolute as in a Bundle's links */
    public Answer get(String address) {
        return send("GET " + address, request(address).GET());
    }

    /** Whether answers from now on must be worked out anew, and not come from a cache of earlier ones. */
    public void wantFresh(boolean wanted) {
        fresh = wanted;
    }

    public Answer post(String address, String body) {
        return send(
                "POST " + address,
                request(address).header("Content-Type", FHIR_JSON).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Time spent waiting for answers since the last call of this method, in milliseconds. */
    public double takeWaitedMillis() {
        double millis = waitedNanos / 1e6;
        waitedNanos = 0;
        return millis;
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(base.resolve(address))
                .header("Accept", FHIR_JSON)
                .timeout(ANSWER_LIMIT);
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return fresh ? request.header("Cache-Control", "no-cache") : request;
    }

    private Answer send(String description, HttpRequest.Builder request) {
        try {
            HttpRequest prepared = request.build();
            long begin = System.nanoTime();
            HttpResponse<byte[]> response = http.send(prepared, HttpResponse.BodyHandlers.ofByteArray());
            waitedNanos += System.nanoTime() - begin;
            String location = response.headers().firstValue("Location").orElse("");
            return new Answer(
                    description, response.statusCode(), location, new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(description, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", stop);
        }
    }
}

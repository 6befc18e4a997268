package io.parcours.support;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Calls the server as any client would: plain HTTP, no knowledge of the inside.
 *
 * <p>Unless a test says otherwise, the hospital's system is calling, with every scope.
 */
@TestComponent
public class Rest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final String root;
    private final Path data;
    private final Supplier<Optional<String>> token;

    @Autowired
    Rest(ServletWebServerApplicationContext server, @Value("${parcours.data}") Path data) {
        this("http://127.0.0.1:" + server.getEnvironment().getProperty("server.port"), data);
    }

    private Rest(String root, Path data) {
        this(root, data, () -> Optional.of(SystemTokens.token(root, data, SystemTokens.HOSPITAL, "system/*.cruds")));
    }

    private Rest(String root, Path data, Supplier<Optional<String>> token) {
        this.root = root;
        this.data = data;
        this.token = token;
    }

    /** @param data the server's data folder, where its systems' keys are */
    public static Rest at(int port, Path data) {
        return new Rest("http://127.0.0.1:" + port, data);
    }

    /** The same server, called by another system or with other scopes. */
    public Rest as(String client, String scope) {
        return new Rest(root, data, () -> Optional.of(SystemTokens.token(root, data, client, scope)));
    }

    /** The same server, called by the operator. */
    public Rest asOperator() {
        return as(SystemTokens.OPERATOR, "system/*.cruds");
    }

    /** The same server, called with this access token. */
    public Rest with(String accessToken) {
        return new Rest(root, data, () -> Optional.of(accessToken));
    }

    /** The same server, called by nobody in particular. */
    public Rest anonymously() {
        return new Rest(root, data, Optional::empty);
    }

    /** The access token that calls carry, if they do. */
    public Optional<String> bearer() {
        return token.get();
    }

    /** The server's data folder. */
    public Path data() {
        return data;
    }

    /** The server's FHIR base, without a slash at the end. */
    public String base() {
        return root() + "/fhir";
    }

    public String root() {
        return root;
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, String body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer post(String path, byte[] body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer put(String path, String body, String... headers) {
        return send(request(path, headers).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer patch(String path, String body, String... headers) {
        return send(request(path, headers).method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer options(String path, String... headers) {
        return send(request(path, headers).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Creates {@code resource} and returns its id. */
    public String create(Resource resource) {
        return post("/" + resource.fhirType(), json(resource)).expect(201).id();
    }

    public Answer update(Resource resource) {
        return put("/" + resource.fhirType() + "/" + resource.getIdElement().getIdPart(), json(resource));
    }

    public static String json(Resource resource) {
        return FHIR.newJsonParser().encodeResourceToString(resource);
    }

    /**
     * The bytes of a file that anybody may fetch.
     *
     * @param path below the server's root, beginning with a slash
     */
    public byte[] download(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(root + path)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** @param path below the FHIR base, beginning with a slash; or a whole address, as links give it */
    private HttpRequest.Builder request(String path, String... headers) {
        URI address = URI.create((path.startsWith("http") ? path : base() + path).replace("|", "%7C"));
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(120));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (java.util.Arrays.stream(headers).noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/fhir+json");
        }
        token.get().ifPresent(bearer -> request.setHeader("Authorization", "Bearer " + bearer));
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}

package io.parcours.bench.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The access token of a SMART backend service, asked for anew before it ends. Parcours answers nobody without one; the stock server knows no
 * callers.
 */
public final class SystemToken implements Supplier<String> {

    private static final String CLIENT = "saint-roch-ehr";
    private static final long KEPT_SECONDS = 180;
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final Path key;
    private String token = "";
    private Instant until = Instant.EPOCH;

    /**
     * @param fhir the server's FHIR base
     * @param data the server's data folder, where it keeps its systems' keys
     */
    public SystemToken(URI fhir, Path data) {
        this.server = fhir.resolve("/");
        this.key = data.resolve("demonstration").resolve(CLIENT + ".pem");
    }

    @Override
    public String get() {
        if (Instant.now().isAfter(until)) {
            token = ask();
            until = Instant.now().plusSeconds(KEPT_SECONDS);
        }
        return token;
    }

    private String ask() {
        String form = "grant_type=client_credentials&scope=" + encoded("system/*.cruds") + "&client_assertion_type="
                + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer") + "&client_assertion="
                + encoded(assertion());
        var request = HttpRequest.newBuilder(server.resolve("oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (!found.find()) {
                throw new IllegalStateException("No token: " + answer.statusCode() + " " + answer.body());
            }
            return found.group(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private String assertion() {
        String claims = "{\"iss\":\"" + CLIENT + "\",\"sub\":\"" + CLIENT + "\",\"aud\":\""
                + server.resolve("oauth2/token")
                + "\",\"exp\":" + Instant.now().plusSeconds(240).getEpochSecond() + ",\"jti\":\"" + UUID.randomUUID()
                + "\"}";
        String signed = base64("{\"alg\":\"RS384\",\"typ\":\"JWT\",\"kid\":\"" + CLIENT + "\"}") + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance("SHA384withRSA");
            signature.initSign(privateKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException("The key " + key + " cannot be used.", failure);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException, IOException {
        String pem = Files.readString(key).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

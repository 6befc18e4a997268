package io.parcours.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A public application and its user's browser, in a SMART standalone launch: what both send, step by step, and what they get.
 *
 * <p>Every parameter has a sound value; a test changes the one that it is about.
 */
public final class Launch {

    public static final String CLIENT = "portal";
    public static final String REDIRECT = "http://127.0.0.1:8765/callback";
    public static final String VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636-0123456789";

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final String server;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param server the server's address, without a slash at the end */
    public Launch(String server, String scope) {
        this.server = server;
        parameters.put("response_type", "code");
        parameters.put("client_id", CLIENT);
        parameters.put("redirect_uri", REDIRECT);
        parameters.put("scope", scope);
        parameters.put("state", "state-7141");
        parameters.put("aud", server + "/fhir");
        parameters.put("code_challenge", challenge(VERIFIER));
        parameters.put("code_challenge_method", "S256");
    }

    /** Sets a parameter of the authorization request. */
    public Launch with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    public Launch without(String name) {
        parameters.remove(name);
        return this;
    }

    /** The browser opens the authorization request; nobody has signed in yet. */
    public HttpResponse<String> open() {
        return get(server + "/oauth2/authorize?" + form(parameters));
    }

    /**
     * Opens, signs in with a demonstration account, and returns what the request is answered with then; a request that is refused before
     * the sign-in is answered with that.
     */
    public HttpResponse<String> signIn(String account) {
        HttpResponse<String> opened = open();
        if (location(opened).filter(address -> address.endsWith("/login")).isEmpty()) {
            return opened;
        }
        return get(location(login(account)).orElseThrow());
    }

    private HttpResponse<String> login(String account) {
        Map<String, String> fields = hidden(get(server + "/login").body());
        fields.put("username", account);
        fields.put("password", account);
        return post(server + "/login", fields);
    }

    /** Signs in and agrees to everything that is asked; where the browser is sent then. */
    public URI agree(String account) {
        HttpResponse<String> sent = signIn(account);
        return allow(get(location(sent).orElseThrow(() -> new AssertionError(sent.body()))));
    }

    private URI allow(HttpResponse<String> consent) {
        String form = form(hidden(consent.body())) + scopes(consent.body());
        return URI.create(location(send(server + "/oauth2/authorize", form)).orElseThrow());
    }

    /** The browser opens a page of the server, and does not follow redirects. */
    public HttpResponse<String> visit(String path) {
        return get(server + path);
    }

    /** Signs in to the server's own pages; the page that is shown in the end. */
    public HttpResponse<String> signInToThePages(String account) {
        get(location(visit("/app")).orElseThrow());
        get(location(visit("/oauth2/authorization/parcours")).orElseThrow());
        HttpResponse<String> sent = get(location(login(account)).orElseThrow());
        HttpResponse<String> signedIn = get(location(sent).orElseThrow());
        return get(location(signedIn).orElseThrow());
    }

    /** Submits the first form of {@code page} as it stands. */
    public HttpResponse<String> submit(String path, String page) {
        return post(server + path, hidden(page));
    }

    /** The whole launch: the token response, by its fields. */
    public Fields tokens(String account) {
        HttpResponse<String> answer = redeem(code(agree(account)), VERIFIER);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return Fields.of(answer);
    }

    /** The application redeems a code. */
    public HttpResponse<String> redeem(String code, String verifier) {
        return post(
                server + "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        REDIRECT,
                        "client_id",
                        CLIENT,
                        "code_verifier",
                        verifier));
    }

    public HttpResponse<String> refresh(String refreshToken) {
        return post(
                server + "/oauth2/token",
                Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", CLIENT));
    }

    /** Refreshes as applications do that leave their name out. */
    public HttpResponse<String> refreshNamelessly(String refreshToken) {
        return post(server + "/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    public HttpResponse<String> revoke(String token) {
        return post(server + "/oauth2/revoke", Map.of("token", token, "client_id", CLIENT));
    }

    public static String code(URI callback) {
        return query(callback).getOrDefault("code", "");
    }

    /** The parameters of an address, decoded. */
    public static Map<String, String> query(URI address) {
        var values = new LinkedHashMap<String, String>();
        for (String pair : Optional.ofNullable(address.getRawQuery()).orElse("").split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    public static Optional<String> location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location");
    }

    /** The S256 challenge of a verifier (RFC 7636). */
    public static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        Matcher input = HIDDEN.matcher(page);
        while (input.find()) {
            fields.putIfAbsent(input.group(1), input.group(2));
        }
        return fields;
    }

    private static String scopes(String page) {
        Matcher box = Pattern.compile("name=\"scope\" value=\"([^\"]*)\"").matcher(page);
        return box.results()
                .map(found -> "&scope=" + encoded(found.group(1).replace("&amp;", "&")))
                .collect(Collectors.joining());
    }

    private HttpResponse<String> get(String address) {
        URI target = URI.create(address.startsWith("/") ? server + address : address);
        return send(HttpRequest.newBuilder(target).header("Accept", "text/html").GET());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) {
        return send(address, form(fields));
    }

    private HttpResponse<String> send(String address, String form) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

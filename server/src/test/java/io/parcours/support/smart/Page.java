package io.parcours.support.smart;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Where the browser is: a page of the authorization server, or the app's address with what was handed to it. */
public record Page(URI address, int status, String html) {

    public boolean isAt(String app) {
        return address.toString().startsWith(app);
    }

    /** The page's forms that change something, in order. */
    List<PageForm> forms() {
        return Jsoup.parse(html, address.toString()).select("form[method~=(?i)post]").forms().stream()
                .map(PageForm::of)
                .toList();
    }

    /** What the address says after the question mark, once. */
    public Map<String, String> parameters() {
        String query = Optional.ofNullable(address.getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(pair -> decode(pair, 0), pair -> decode(pair, 1)));
    }

    private static String decode(String pair, int part) {
        return URLDecoder.decode(pair.split("=", 2)[part], StandardCharsets.UTF_8);
    }
}

package io.parcours.support.smart;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an address says after the question mark. */
public final class Query {

    private Query() {}

    /** The parameters by name, decoded; each is there once. */
    public static Map<String, String> of(URI address) {
        String query = Optional.ofNullable(address.getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(pair -> decode(pair, 0), pair -> decode(pair, 1)));
    }

    private static String decode(String pair, int part) {
        return URLDecoder.decode(pair.split("=", 2)[part], StandardCharsets.UTF_8);
    }
}

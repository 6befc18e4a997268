package io.parcours.support.keycloak;

import com.sun.net.httpserver.HttpServer;
import io.parcours.support.smart.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The address where a backend service publishes its public keys; open while the tests run. */
record PublishedKeys(String address) {

    static PublishedKeys of(SigningKey... keys) {
        byte[] document = SigningKey.jwks(keys).getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext("/jwks.json", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, document.length);
                exchange.getResponseBody().write(document);
                exchange.close();
            });
            server.start();
            return new PublishedKeys("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

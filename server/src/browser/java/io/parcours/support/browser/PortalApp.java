package io.parcours.support.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A patient portal of somebody else: pages from an origin of its own, with the SMART client that many such applications use. */
public final class PortalApp implements AutoCloseable {

    private final HttpServer server;

    private PortalApp(HttpServer server) {
        this.server = server;
    }

    public static PortalApp start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", PortalApp::answer);
            server.start();
            return new PortalApp(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Begins a launch; the browser arrives where somebody signs in. */
    public void launch(Page page, String fhirBase) {
        page.navigate(origin() + "/launch.html?iss=" + URLEncoder.encode(fhirBase, StandardCharsets.UTF_8));
        page.waitForURL("**/login");
    }

    /** Signs in with a demonstration account; the browser arrives where that person is asked for consent. */
    public static void signIn(Page page, String account) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(account);
        page.getByRole(AriaRole.BUTTON).first().click();
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath();
        try (exchange;
                InputStream file = PortalApp.class.getResourceAsStream("/portal" + name)) {
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders()
                    .set("Content-Type", name.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            file.transferTo(exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

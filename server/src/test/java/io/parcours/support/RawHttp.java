package io.parcours.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HTTP written byte by byte, for requests that a well-behaved client refuses to send. One connection for each request. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private final Optional<String> bearer;

    private RawHttp(int port, Optional<String> bearer) {
        this.port = port;
        this.bearer = bearer;
    }

    /** Calls the server that {@code rest} calls, with its token. */
    public static RawHttp to(Rest rest) {
        return new RawHttp(URI.create(rest.root()).getPort(), rest.bearer());
    }

    /**
     * What came back.
     *
     * @param headers the last value of each header, by its name in lower case
     */
    public record Reply(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /**
     * @param target what stands after the method in the first line, exactly as given
     * @param headers whole lines, beside Host, Connection, Content-Length and the token
     */
    public Reply send(String method, String target, List<String> headers, byte[] body) {
        String head = Stream.of(
                        Stream.of(method + " " + target + " HTTP/1.1", "Host: 127.0.0.1:" + port, "Connection: close"),
                        body.length == 0 ? Stream.<String>of() : Stream.of("Content-Length: " + body.length),
                        bearer.stream().map(token -> "Authorization: Bearer " + token),
                        headers.stream(),
                        Stream.of("", ""))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\r\n"));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return reply(socket.getInputStream().readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + target, failure);
        }
    }

    private static Reply reply(byte[] bytes) {
        int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        Map<String, String> headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.toMap(
                        header -> header[0].toLowerCase(Locale.ROOT), header -> header[1], (first, last) -> last));
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        boolean inPieces = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        return new Reply(
                Integer.parseInt(lines[0].split(" ", -1)[1]),
                headers,
                new String(inPieces ? joined(body) : body, StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] pieces) {
        var whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < pieces.length) {
            int end = at;
            while (pieces[end] != '\r') {
                end++;
            }
            int size = Integer.parseInt(new String(pieces, at, end - at, StandardCharsets.ISO_8859_1), 16);
            whole.write(pieces, end + 2, size);
            at = end + 2 + size + 2;
        }
        return whole.toByteArray();
    }
}

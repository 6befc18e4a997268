package io.parcours.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire on the loopback interface that carries bytes between two ports, until it is cut. */
public final class DatabaseLine {

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private DatabaseLine(int target, ServerSocket door) {
        this.target = target;
        this.port = door.getLocalPort();
        start("line", () -> accept(door));
    }

    static DatabaseLine to(int target) {
        try {
            return new DatabaseLine(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return port;
    }

    /** Breaks all connections and refuses new ones. */
    public void cut() {
        cut = true;
        open.forEach(DatabaseLine::close);
    }

    public void restore() {
        cut = false;
    }

    private void accept(ServerSocket door) {
        while (true) {
            try {
                Socket caller = door.accept();
                if (cut) {
                    close(caller);
                } else {
                    connect(caller);
                }
            } catch (IOException failure) {
                return;
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        Socket callee = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(caller);
        open.add(callee);
        start("line-out", () -> carry(caller, callee));
        start("line-in", () -> carry(callee, caller));
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cutOrClosed) {
            // Both ends are closed below, which is all there is to do.
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // Closed is what it should be.
        }
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}

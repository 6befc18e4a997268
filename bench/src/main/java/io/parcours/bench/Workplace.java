package io.parcours.bench;

import io.parcours.bench.machine.DatabaseCluster;
import io.parcours.bench.machine.Launch;
import io.parcours.bench.measures.Pair;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where things are, and how the two servers are started there.
 *
 * @param module folder of this module; its target folder holds the class paths that the build wrote
 */
record Workplace(Path module) {

    Path repository() {
        return module.resolveSibling("");
    }

    Path serverPom() {
        return module.resolveSibling("server").resolve("pom.xml");
    }

    Path synthea() {
        return target().resolve("synthea");
    }

    Path report() {
        return module.resolve("report");
    }

    Pair<DatabaseCluster> startDatabases() {
        return Pair.of(side -> DatabaseCluster.startIn(target().resolve("postgres-" + side.label())));
    }

    Pair<Launch> launches(Pair<DatabaseCluster> databases) throws IOException {
        DatabaseCluster ourDatabase = databases.ours();
        DatabaseCluster stockDatabase = databases.stock();
        int stockPort = freePort();
        Launch ours = parcours("ours", program(), ourDatabase, data());
        Launch stock = new Launch(
                "stock",
                classPath(target().resolve("classes"), "stock.classpath"),
                "io.parcours.bench.stock.StockServer",
                List.of(
                        "--server.port=" + stockPort,
                        "--spring.datasource.url=" + stockDatabase.url(),
                        "--spring.datasource.username=" + stockDatabase.user()),
                Map.of(),
                repository(),
                log("stock.log"),
                stockPort);
        return new Pair<>(ours, stock);
    }

    /**
     * This build of Parcours, and in the place of the stock server an earlier one.
     *
     * @param earlier the earlier build's classes as a jar, as the run command starts them
     */
    Pair<Launch> launches(Pair<DatabaseCluster> databases, Path earlier) throws IOException {
        return new Pair<>(
                parcours("now", program(), databases.ours(), data()),
                parcours("earlier", earlier, databases.stock(), earlierData()));
    }

    private Launch parcours(String name, Path jar, DatabaseCluster database, Path data) throws IOException {
        int port = freePort();
        return new Launch(
                name,
                classPath(jar, "ours.classpath"),
                "io.parcours.ParcoursServer",
                List.of("--server.port=" + port, "--parcours.demonstration=false"),
                Map.of(
                        "PARCOURS_DB_URL", database.url(),
                        "PARCOURS_DB_USER", database.user(),
                        "PARCOURS_DB_PASSWORD", "",
                        "PARCOURS_DATA", data.toString()),
                repository(),
                log(name + ".log"),
                port);
    }

    /** What the run command starts: the server's classes as a jar. */
    private Path program() throws IOException {
        try (var files =
                Files.newDirectoryStream(module.resolveSibling("server").resolve("target"), "*-run.jar")) {
            for (Path jar : files) {
                return jar;
            }
        }
        throw new IllegalStateException("The server is not compiled.");
    }

    /** Where the run command's flags say that the archive of its classes is. */
    Path classArchive() {
        return repository().resolve("server/target/classes.jsa");
    }

    /** Where our server keeps the keys of its systems. */
    Path data() {
        return target().resolve("parcours-data");
    }

    Path earlierData() {
        return target().resolve("earlier-data");
    }

    private Path target() {
        return module.resolve("target");
    }

    private String classPath(Path classes, String file) throws IOException {
        if (!Files.exists(classes)) {
            throw new IllegalStateException("Not compiled: " + classes);
        }
        return classes
                + File.pathSeparator
                + Files.readString(target().resolve(file)).trim();
    }

    private Path log(String name) throws IOException {
        Path log = target().resolve(name);
        Files.deleteIfExists(log);
        return log;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

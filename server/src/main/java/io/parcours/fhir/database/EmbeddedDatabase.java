package io.parcours.fhir.database;

import io.parcours.fhir.RefusalToStart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that belongs to this process and keeps its data in a folder.
 *
 * <p>One process at a time uses a folder: the lock file says so, and the operating system releases it even after {@code kill -9}.
 * Whoever holds the lock may therefore take any database process that still runs on the folder for an orphan, and end it.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP = Duration.ofSeconds(90);
    private static final Duration ORPHAN_SHUTDOWN = Duration.ofSeconds(30);
    private static final String USER = "postgres";

    private final FileChannel lockFile;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres postgres) {
        this.lockFile = lockFile;
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL on {@code folder}, creating the database cluster when there is none.
     *
     * @throws RefusalToStart if another process uses the folder, or PostgreSQL does not start
     */
    static EmbeddedDatabase startIn(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        FileChannel lockFile = lock(home);
        Path cluster = home.resolve("postgres");
        endOrphanOf(cluster);
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    // The pool closes before the database does; a shutdown hook of its own would turn that order round.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP)
                    // The launcher is made for tests and turns durability off; what was accepted must survive a power
                    // cut.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("jit", "off")
                    .start();
            return new EmbeddedDatabase(lockFile, postgres);
        } catch (IOException | IllegalStateException failure) {
            throw new RefusalToStart(
                    "The embedded PostgreSQL did not start on " + cluster + ".",
                    "Look at the lines above for its reason, or set PARCOURS_DB_URL to use a PostgreSQL of your own.",
                    failure);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    String user() {
        return USER;
    }

    @Override
    public void close() {
        try {
            postgres.close();
            lockFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileChannel lock(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new RefusalToStart(
                        "Another Parcours server is using " + home + ".",
                        "Stop it, or choose another folder with PARCOURS_DATA.");
            }
            return channel;
        } catch (IOException failure) {
            throw new RefusalToStart(
                    "The data folder " + home + " cannot be used: " + failure.getMessage(),
                    "Choose a folder that this user may write with PARCOURS_DATA.",
                    failure);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void endOrphanOf(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            ProcessHandle.of(pid)
                    .filter(process -> isPostmasterOf(process, cluster))
                    .ifPresent(EmbeddedDatabase::end);
            Files.deleteIfExists(pidFile);
        } catch (NoSuchFileException stoppedCleanly) {
            return;
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            log.warn("The process file {} cannot be read; PostgreSQL will judge it itself.", pidFile);
        }
    }

    private static boolean isPostmasterOf(ProcessHandle process, Path cluster) {
        // The process number may have been given to somebody else since; the command line tells.
        return process.info().commandLine().orElse("").contains(cluster.toString());
    }

    private static void end(ProcessHandle orphan) {
        log.info("Ending the PostgreSQL process {} that a killed server left behind.", orphan.pid());
        orphan.destroy();
        try {
            orphan.onExit().get(ORPHAN_SHUTDOWN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException slow) {
            orphan.destroyForcibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.parcours;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.management.JMException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the next start take its classes ready-made from an archive instead of reading and checking each of them again.
 *
 * <p>The archive is the file of {@code -XX:SharedArchiveFile}, which the run command sets; without that flag nothing is done. When there is
 * none yet, or when the program or the Java VM has changed since it was made, the VM starts without. Then a second VM of the lowest
 * priority makes a new one in the background, for half a minute or so. It takes the archive's place only when it is complete on the disk:
 * the VM trusts what it finds there. Whatever goes wrong, the server runs on, and the next start is as slow as this one.
 */
@Component
class ClassArchive implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ClassArchive.class);
    private static final RuntimeMXBean VM = ManagementFactory.getRuntimeMXBean();
    private static final String FLAG = "-XX:SharedArchiveFile=";

    private volatile @Nullable Process maker;

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (!VM.getSystemProperties().getOrDefault("java.vm.info", "").contains("sharing")) {
            wanted().ifPresent(archive -> {
                var background = new Thread(() -> make(archive), "class-archive");
                background.setDaemon(true);
                background.start();
            });
        }
    }

    private static Optional<Path> wanted() {
        return VM.getInputArguments().stream()
                .filter(argument -> argument.startsWith(FLAG))
                .map(argument -> Path.of(argument.substring(FLAG.length())).toAbsolutePath())
                .reduce((first, last) -> last);
    }

    private void make(Path archive) {
        try {
            Path names = Files.createTempFile("classes", ".txt");
            Path made = Files.createTempFile(archive.getParent(), "classes", ".new");
            try {
                Files.write(names, LoadedClasses.names());
                if (run(command(names, made)) == 0) {
                    writeOut(made);
                    Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    log.debug("The next start takes its classes from {}", archive);
                }
            } finally {
                Files.deleteIfExists(names);
                Files.deleteIfExists(made);
            }
        } catch (IOException | JMException failure) {
            log.debug("No class archive for the next start", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path names, Path made) {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/') {
            command.addAll(List.of("nice", "-n", "19"));
        }
        command.add(Path.of(VM.getSystemProperties().getOrDefault("java.home", ""), "bin", "java")
                .toString());
        command.addAll(List.of("-Xshare:dump", "-XX:+UseSerialGC", "-XX:SharedClassListFile=" + names));
        command.addAll(List.of(FLAG + made, "-classpath", VM.getClassPath()));
        return command;
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        maker = process;
        return process.waitFor();
    }

    private static void writeOut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void destroy() {
        Process running = maker;
        if (running != null) {
            running.destroy();
        }
    }
}

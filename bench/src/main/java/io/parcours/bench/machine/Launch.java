package io.parcours.bench.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a server is started: one Java process.
 *
 * @param name for messages and the log file
 * @param classPath what {@code java -classpath} gets
 * @param mainClass the class with the main method
 * @param arguments arguments of the main method
 * @param environment variables beside those of this process
 * @param workingDirectory where it runs
 * @param log file that gets its output
 * @param port where it will answer
 */
public record Launch(
        String name,
        String classPath,
        String mainClass,
        List<String> arguments,
        Map<String, String> environment,
        Path workingDirectory,
        Path log,
        int port) {

    ProcessBuilder process(List<String> jvmFlags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        command.addAll(List.of("-classpath", classPath, mainClass));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().putAll(environment);
        return process;
    }
}

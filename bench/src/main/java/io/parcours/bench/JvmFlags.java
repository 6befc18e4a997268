package io.parcours.bench;

import io.parcours.bench.measures.Pair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The Java virtual machine's flags for each way of starting the servers. */
final class JvmFlags {

    /** What the run goal of the Spring Boot plugin adds unless it is told not to. */
    private static final String OPTIMIZED_LAUNCH = "-XX:TieredStopAtLevel=1";

    private static final String HEAP = "-Xmx2g";
    private static final String RUN_ARGUMENTS = "run.jvmArguments";

    private JvmFlags() {}

    /** As in production, and the same for both: all measures but the start by the run command use these. */
    static Pair<List<String>> same() {
        return new Pair<>(List.of(HEAP), List.of(HEAP));
    }

    /** As {@code mvn spring-boot:run} starts each: ours with what its POM adds. */
    static Pair<List<String>> runCommand(Path serverPom) throws IOException {
        List<String> ours = Stream.concat(Stream.of(OPTIMIZED_LAUNCH), Arrays.stream(runArguments(serverPom)))
                .toList();
        return new Pair<>(ours, List.of(OPTIMIZED_LAUNCH));
    }

    private static String[] runArguments(Path serverPom) throws IOException {
        NodeList found = parse(serverPom).getElementsByTagName(RUN_ARGUMENTS);
        if (found.getLength() == 0) {
            return new String[0];
        }
        String arguments = found.item(0).getTextContent().trim();
        if (arguments.contains("${")) {
            throw new IllegalStateException(RUN_ARGUMENTS + " refers to other properties: " + arguments);
        }
        return arguments.isEmpty() ? new String[0] : arguments.split("\\s+", -1);
    }

    private static Document parse(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IOException("Unreadable: " + file, failure);
        }
    }
}

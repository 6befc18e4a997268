package io.parcours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parcours.support.Repository;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The README's own lines, copied and pasted as a newcomer does, against this server. */
@ServerTest
class FollowingTheReadmeIT {

    private static final String README_SERVER = "http://127.0.0.1:8080";

    @Autowired
    Rest rest;

    @Value("${parcours.data}")
    Path data = Path.of("");

    @Test
    void aNewcomerLoadsAPatientAndReadsItsJourney() throws Exception {
        assumeThat(runs("curl --version")).as("bash and curl are here").isTrue();
        String lines = Repository.document("README.md").block("sh").orElseThrow();
        assertThat(lines).contains(README_SERVER);

        List<JsonNode> answers = json(run(lines.replace(README_SERVER, rest.root())));

        assertThat(answers).hasSize(3).allSatisfy(answer -> {
            assertThat(answer.path("type").asText()).isEqualTo("searchset");
            assertThat(answer.path("total").asInt()).isPositive();
            assertThat(answer.path("entry")).isNotEmpty();
        });
        assertThat(answers.get(0).path("entry")).hasSize(5);
        assertThat(answers.get(0).findValuesAsText("relation")).contains("next");
    }

    private String run(String lines) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-eu", "-c", lines)
                .directory(Repository.file("").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PARCOURS", rest.root());
        builder.environment().put("PARCOURS_DATA", data.toString());
        Process shell = builder.start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(output).isZero();
        return output;
    }

    private static boolean runs(String command) throws InterruptedException {
        try {
            return new ProcessBuilder("bash", "-c", command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noShell) {
            return false;
        }
    }

    private static List<JsonNode> json(String answers) throws IOException {
        try (var values = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(answers)) {
            return values.readAll();
        }
    }
}

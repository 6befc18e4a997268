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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The README's own lines, copied and pasted as a newcomer does, against this server. */
@ServerTest
class FollowingTheReadmeIT {

    private static final String README_SERVER = "http://127.0.0.1:8080";

    @Autowired
    Rest rest;

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

    private static String run(String lines) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-eu", "-c", lines)
                .directory(Repository.file("").toFile())
                .redirectErrorStream(true)
                .start();
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

package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.HttpFile;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.SystemTokens;
import io.parcours.support.smart.Launch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The examples under {@code docs/try} do what they say. */
@ServerTest
class TryingItOutIT {

    private static final Path EXAMPLES = Path.of("..", "docs", "try");
    /** Of the verifier in the launch file. */
    private static final String CHALLENGE = "usnX74KF2StIdV3DqSeVdiC55qslWkcQgkgLc-hBwTE";

    @Autowired
    Rest rest;

    @Value("${parcours.data}")
    Path data = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"amina", "yasmine", "claire"})
    void theLaunchScriptPrintsATokenThatOpensTheJourney(String account) throws IOException, InterruptedException {
        String token = run("standalone-launch.sh", account);

        rest.with(token).get("/Patient/amina-benali/$journey?_count=1").expect(200);
    }

    @Test
    void theSystemScriptPrintsATokenThatOpensTheSearch() throws IOException, InterruptedException {
        String token = run("backend-service.sh", "tilleuls-ehr");

        rest.with(token).get("/Appointment?_count=1").expect(200);
    }

    @Test
    void theLaunchFileRuns() {
        var variables = new HashMap<>(Map.of("server", rest.root()));
        var server = new EmbeddedServerUnderTest(rest.root(), data);
        Launch launch = Launch.of(server, server.portal(), "launch/patient openid fhirUser offline_access patient/*.rs")
                .with("code_challenge", CHALLENGE);
        variables.put(
                "code",
                String.valueOf(launch.signIn(server.patient()).parameters().get("code")));

        HttpFile.read(EXAMPLES.resolve("standalone-launch.http")).runAll(variables);
    }

    @Test
    void theSystemFileRuns() {
        var variables = new HashMap<>(Map.of("server", rest.root()));
        variables.put(
                "assertion",
                SystemTokens.assertion(
                        rest.root(),
                        SystemTokens.HOSPITAL,
                        SystemTokens.privateKey(data, SystemTokens.HOSPITAL),
                        Instant.now()));

        HttpFile.read(EXAMPLES.resolve("backend-service.http")).runAll(variables);
    }

    private String run(String script, String argument) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", EXAMPLES.resolve(script).toString(), argument);
        builder.environment().put("PARCOURS", rest.root());
        builder.environment().put("PARCOURS_DATA", data.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return output;
    }
}

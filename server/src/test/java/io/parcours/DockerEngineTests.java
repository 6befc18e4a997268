package io.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testcontainers.DockerClientFactory;

/** What {@code mvn verify -Pcontainers} needs, said once and before any test that would fail without it. */
@EnabledIfSystemProperty(
        named = "parcours.test.containers",
        matches = "true",
        disabledReason = "PostgreSQL is embedded")
class DockerEngineTests {

    @Test
    void aDockerEngineAnswers() {
        assertThat(DockerClientFactory.instance().isDockerAvailable())
                .as(
                        "-Pcontainers needs a Docker engine, and none answers here. Start one, or run the tests without the profile.")
                .isTrue();
    }
}

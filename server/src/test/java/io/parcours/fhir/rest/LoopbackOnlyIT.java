package io.parcours.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.ServerProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole server, told to listen where others could reach it, before there is access control. */
class LoopbackOnlyIT {

    @TempDir
    Path data;

    @Test
    void aServerThatOthersCouldReachDoesNotStartAndSaysWhy() {
        try (ServerProcess server = ServerProcess.launchOn(data, "--server.address=0.0.0.0")) {
            assertThat(server.awaitEnd()).isEqualTo(1);
            assertThat(server.output())
                    .contains("this machine only")
                    .contains("Leave server.address at 127.0.0.1")
                    .doesNotContain("Parcours is ready")
                    .doesNotContain("\tat io.parcours");
        }
    }
}

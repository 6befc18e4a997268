package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.ServerProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server outside the demonstration, as an operator starts it. Operators: UPDATING.md. */
class ProductionStartIT {

    @TempDir
    Path data;

    @Test
    void withoutAnIssuerTheStartIsRefusedWithAReasonAndARemedyBeforeAnythingIsWritten() {
        ServerProcess server = ServerProcess.launchOn(data, "--spring.profiles.active=production");

        assertThat(server.awaitEnd()).isEqualTo(1);
        assertThat(server.output())
                .contains("No authorization server is trusted")
                .contains("PARCOURS_IDENTITY_ISSUERS")
                .doesNotContain("\tat io.parcours");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void withAnIssuerThatIsAwayTheServerStartsAndLetsNobodyInAndShowsNoAccounts() {
        try (ServerProcess server = ServerProcess.startOn(
                data,
                "--spring.profiles.active=production",
                "--parcours.identity.issuers=http://127.0.0.1:9/realms/parcours")) {
            var nobody = server.rest().anonymously();

            assertThat(nobody.get("/Patient").status()).isEqualTo(401);
            assertThat(nobody.get("/.well-known/smart-configuration").status()).isEqualTo(503);
            assertThat(nobody.get("/metadata").status()).isEqualTo(200);
            assertThat(nobody.get(server.rest().root() + "/").body())
                    .contains("Parcours")
                    .doesNotContain("amina</code>");
            assertThat(nobody.get(server.rest().root() + "/login").status()).isEqualTo(401);
            assertThat(nobody.get(server.rest().root() + "/oauth2/jwks").status())
                    .isEqualTo(401);
        }
    }
}

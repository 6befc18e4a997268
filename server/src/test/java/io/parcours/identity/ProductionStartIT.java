package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Fields;
import io.parcours.support.Rest;
import io.parcours.support.ServerProcess;
import io.parcours.support.TestIssuer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server outside the demonstration, as an operator starts it, with two authorization servers elsewhere. One story in order, because every
 * start costs seconds. Operators: UPDATING.md.
 */
class ProductionStartIT {

    private static final String READ = "/Organization?_count=1";

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
    void twoIssuersAreTrustedAndOneThatGoesAwayIsRememberedByItsKeys() {
        TestIssuer hospital = TestIssuer.start();
        TestIssuer practice = TestIssuer.start();
        try (practice;
                ServerProcess server = ServerProcess.startOn(
                        data,
                        "--spring.profiles.active=production",
                        "--parcours.identity.issuers=" + hospital.address() + "," + practice.address())) {
            Rest nobody = server.rest().anonymously();
            String audience = nobody.base();

            applicationsAreSentToTheFirstIssuer(nobody, hospital);
            noDemonstrationIsLeft(nobody);

            String ofTheHospital = hospital.token(audience, claims -> {});
            nobody.with(ofTheHospital).get(READ).expect(200);
            nobody.with(practice.token(audience, claims -> {})).get(READ).expect(200);
            assertThat(hospital.fetches()).isEqualTo(1);

            oneIssuerCannotSpeakForTheOther(nobody, hospital, practice);
            aTokenThatDoesNotSayWhoIsCallingIsRefused(nobody, hospital);

            hospital.changeKey();
            for (int i = 0; i < 5; i++) {
                assertRefused(
                        nobody.with(hospital.token(audience, claims -> {})).get(READ));
            }
            assertThat(hospital.fetches())
                    .as("an unknown key causes one fetch in the interval at most, and the last one was a moment ago")
                    .isEqualTo(1);

            hospital.close();
            nobody.with(ofTheHospital).get(READ).expect(200);
        }
    }

    private static void applicationsAreSentToTheFirstIssuer(Rest nobody, TestIssuer first) {
        Fields smart = Fields.of(
                nobody.get("/.well-known/smart-configuration").expect(200).http());
        assertThat(smart.text("issuer")).isEqualTo(first.address());
        assertThat(smart.text("token_endpoint")).isEqualTo(first.address() + "/token");
    }

    private static void noDemonstrationIsLeft(Rest nobody) {
        assertThat(nobody.get(nobody.root() + "/").expect(200).body())
                .contains("Parcours")
                .doesNotContain("<code>amina</code>");
        for (String path :
                new String[] {"/login", "/oauth2/jwks", "/oauth2/token", "/.well-known/openid-configuration"}) {
            assertThat(nobody.get(nobody.root() + path).status()).as(path).isEqualTo(401);
        }
    }

    private static void oneIssuerCannotSpeakForTheOther(Rest nobody, TestIssuer one, TestIssuer other) {
        assertRefused(nobody.with(one.token(nobody.base(), claims -> claims.issuer(other.address())))
                .get(READ));
        assertRefused(nobody.with(one.token("https://elsewhere.example.org/fhir", claims -> {}))
                .get(READ));
    }

    private static void aTokenThatDoesNotSayWhoIsCallingIsRefused(Rest nobody, TestIssuer issuer) {
        for (String claim : new String[] {"fhirUser", "organization", "azp"}) {
            Answer answer = nobody.with(issuer.token(nobody.base(), claims -> claims.claim(claim, null)))
                    .get(READ);
            assertThat(answer.status()).as(claim).isEqualTo(403);
            assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
            assertThat(answer.issue().getDiagnostics()).startsWith("The token does not");
        }
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }
}

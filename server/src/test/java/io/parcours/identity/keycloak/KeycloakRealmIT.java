package io.parcours.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.keycloak.KeycloakUnderTest;
import io.parcours.support.smart.ClientAuthentication;
import io.parcours.support.smart.Launch;
import io.parcours.support.smart.OpenIdConfiguration;
import io.parcours.support.smart.Page;
import io.parcours.support.smart.SmartApp;
import io.parcours.support.smart.TokenAnswer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What the realm itself promises: whose record an account opens is in the administrators' hands, and nothing is guessed. */
@KeycloakTest
class KeycloakRealmIT {

    private static final KeycloakUnderTest KEYCLOAK = KeycloakUnderTest.shared();
    private static final String SCOPE = "launch/patient openid fhirUser patient/Patient.rs";

    @Test
    void anAccountThatStandsForTwoPatientsGetsNoTokenForEither() {
        Launch launch = Launch.of(KEYCLOAK, KEYCLOAK.portal(), SCOPE);

        Page page = launch.signIn(KEYCLOAK.ofTwoPatients());

        TokenAnswer answer = launch.redeem(page).refused("invalid_grant");
        assertThat(answer.text("error_description"))
                .contains("exactly one patient")
                .doesNotContain("twin-1", "twin-2");
    }

    @Test
    void anAppInABrowserMayReadWhyItGotNoToken() throws Exception {
        Launch launch = Launch.of(KEYCLOAK, KEYCLOAK.portal(), SCOPE);
        Page page = launch.signIn(KEYCLOAK.ofTwoPatients());

        var request = HttpRequest.newBuilder(OpenIdConfiguration.of(KEYCLOAK).token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:8090")
                .POST(HttpRequest.BodyPublishers.ofString(launch.formOf(page)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://127.0.0.1:8090");
    }

    @Test
    void theResponseSaysWhoIsSignedInAndThatAPatientBannerIsNeeded() {
        TokenAnswer token = Launch.of(KEYCLOAK, KEYCLOAK.portal(), SCOPE)
                .by(KEYCLOAK.patient())
                .given();

        assertThat(token.body())
                .containsEntry("need_patient_banner", true)
                .containsEntry("fhirUser", "Patient/amina-benali");
    }

    @Test
    void aCoordinatorIsKnownByAClaimAndActsForAnOrganisation() {
        TokenAnswer token = Launch.of(KEYCLOAK, KEYCLOAK.portal(), "openid fhirUser")
                .by(KEYCLOAK.coordinator())
                .given();

        assertThat(token.claims())
                .containsEntry("parcours_role", "coordinator")
                .containsEntry("organization", "tilleuls-practice")
                .containsEntry("fhirUser", "Practitioner/sofia-lambert");
    }

    @Test
    void nobodyChangesWhoseRecordTheirAccountOpens() throws Exception {
        String account = KEYCLOAK.issuer() + "/account";
        String token = ownAccountToken(account);

        String own = send(token, HttpRequest.newBuilder(URI.create(account)).GET(), 200);
        assertThat(own).contains("amina.benali@example.org").doesNotContain("fhir_patient_id");
        String changed = own.replaceFirst("\\{", "{\"attributes\":{\"fhir_patient_id\":[\"somebody-else\"]},");
        send(
                token,
                HttpRequest.newBuilder(URI.create(account)).POST(HttpRequest.BodyPublishers.ofString(changed)),
                400,
                204);

        assertThat(KEYCLOAK.administration().attribute("amina", "fhir_patient_id"))
                .hasToString("[\"amina-benali\"]");
    }

    @Test
    void administratorsCannotWriteWhatIsNoFhirId() {
        assertThat(KEYCLOAK.administration().statusOfSetting("lea", "fhir_organization_id", "Val Vert, 3rd floor"))
                .isEqualTo(400);
        assertThat(KEYCLOAK.administration().statusOfSetting("lea", "parcours_role", "king"))
                .isEqualTo(400);
        assertThat(KEYCLOAK.administration().attribute("lea", "fhir_organization_id"))
                .hasToString("[\"val-vert-home-care\"]");
    }

    private String ownAccountToken(String account) {
        var console = new SmartApp(ClientAuthentication.nameOnly("account-console"), account + "/");
        return Launch.of(KEYCLOAK, console, "openid")
                .by(KEYCLOAK.patient())
                .given()
                .accessToken();
    }

    private static String send(String token, HttpRequest.Builder request, Integer... expected) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        request.header("Authorization", "Bearer " + token)
                                .header("Accept", "application/json")
                                .header("Content-Type", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) expected);
        return answer.body();
    }
}

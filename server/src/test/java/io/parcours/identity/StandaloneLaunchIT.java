package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.parcours.support.Fields;
import io.parcours.support.Launch;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * SMART standalone launch on the embedded authorization server. Guide: /ig/security.html.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html">SMART App Launch 2.2</a>
 */
@ServerTest
class StandaloneLaunchIT {

    private static final String SCOPE = "launch/patient openid fhirUser offline_access patient/*.rs";

    @Autowired
    Rest rest;

    private Launch launch(String scope) {
        return new Launch(rest.root(), scope);
    }

    @Nested
    class WhenTheUserAgrees {

        @Test
        void theTokenResponseSaysWhoSignedInAndForWhichPatient() throws ParseException {
            HttpResponse<String> answer =
                    launch(SCOPE).redeem(Launch.code(launch(SCOPE).agree("amina")), Launch.VERIFIER);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            Fields tokens = Fields.of(answer);

            assertThat(tokens.all())
                    .containsEntry("token_type", "Bearer")
                    .containsEntry("patient", "amina-benali")
                    .containsEntry("fhirUser", rest.base() + "/Patient/amina-benali")
                    .containsKeys("access_token", "refresh_token", "id_token", "expires_in");
            assertThat(tokens.text("scope").split(" ")).containsExactlyInAnyOrder(SCOPE.split(" "));
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(answer.headers().firstValue("Pragma")).hasValue("no-cache");

            JWTClaimsSet idToken = SignedJWT.parse(tokens.text("id_token")).getJWTClaimsSet();
            assertThat(idToken.getClaim("fhirUser")).isEqualTo(rest.base() + "/Patient/amina-benali");
            assertThat(idToken.getAudience()).containsExactly(Launch.CLIENT);
        }

        @Test
        void theAccessTokenOpensTheJourney() {
            Fields tokens = launch(SCOPE).tokens("amina");

            rest.with(tokens.text("access_token"))
                    .get("/Patient/amina-benali/$journey?_count=1&_summary=true")
                    .expect(200);
        }

        @Test
        void theStateComesBackUnchanged() {
            assertThat(Launch.query(launch(SCOPE).agree("amina"))).containsEntry("state", "state-7141");
        }

        @Test
        void versionOneScopesAreUnderstood() {
            Fields tokens = launch("launch/patient patient/*.read").tokens("amina");

            Rest app = rest.with(tokens.text("access_token"));
            app.get("/Appointment?patient=amina-benali").expect(200);
            assertThat(app.post("/Task", "{\"resourceType\":\"Task\"}").status())
                    .isEqualTo(403);
        }

        @Test
        void aProfessionalLaunchesForAPatientToo() {
            assertThat(launch("launch/patient openid fhirUser user/*.rs")
                            .tokens("claire")
                            .all())
                    .containsEntry("patient", "amina-benali")
                    .containsEntry("fhirUser", rest.base() + "/Practitioner/claire-morel")
                    .doesNotContainKey("refresh_token");
        }
    }

    @Nested
    class WhenTheRequestIsWrong {

        @ParameterizedTest
        @CsvSource({
            "aud, https://elsewhere.example.org/fhir, invalid_request",
            "code_challenge_method, plain, invalid_request",
            "scope, patient/*.sr, invalid_scope",
            "scope, patient/Observation.rs?status=final, invalid_scope",
            "scope, system/*.rs, invalid_scope",
            "scope, everything, invalid_scope",
            "response_type, token, unsupported_response_type",
        })
        void theApplicationIsToldAndGetsNoCode(String parameter, String value, String error) {
            HttpResponse<String> answer = launch(SCOPE).with(parameter, value).signIn("amina");

            assertRefused(answer, error);
        }

        @ParameterizedTest
        @ValueSource(strings = {"aud", "code_challenge"})
        void whatIsMissingIsAsBadAsWhatIsWrong(String parameter) {
            assertRefused(launch(SCOPE).without(parameter).signIn("amina"), "invalid_request");
        }

        @ParameterizedTest
        @CsvSource({"redirect_uri, https://elsewhere.example.org/callback", "client_id, nobody"})
        void nobodyIsSentToAnAddressThatIsNotKnown(String parameter, String value) {
            HttpResponse<String> answer = launch(SCOPE).with(parameter, value).open();

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Launch.location(answer)).isEmpty();
        }

        @Test
        void anAccountWithoutAPatientCannotLaunchForOne() {
            assertRefused(launch(SCOPE).signIn("admin"), "access_denied");
        }

        private void assertRefused(HttpResponse<String> answer, String error) {
            // Some refusals come before the sign-in, as a page; all others go back to the application.
            if (answer.statusCode() == 400) {
                assertThat(error).isEqualTo("unsupported_response_type");
                return;
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            URI callback = URI.create(Launch.location(answer).orElseThrow());
            assertThat(callback.toString()).startsWith(Launch.REDIRECT);
            assertThat(Launch.query(callback))
                    .containsEntry("error", error)
                    .containsEntry("state", "state-7141")
                    .doesNotContainKey("code");
        }
    }

    @Nested
    class WhenACodeIsRedeemed {

        @Test
        void aWrongVerifierGetsNothing() {
            Launch launch = launch(SCOPE);

            HttpResponse<String> answer =
                    launch.redeem(Launch.code(launch.agree("amina")), "another-verifier-that-is-also-long-enough-4711");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Fields.of(answer).all()).containsEntry("error", "invalid_grant");
        }

        @Test
        void aSecondUseIsRefusedAndEndsWhatTheFirstOneGave() {
            Launch launch = launch(SCOPE);
            String code = Launch.code(launch.agree("amina"));
            String token = Fields.of(launch.redeem(code, Launch.VERIFIER)).text("access_token");
            Rest app = rest.with(token);
            app.get("/Patient/amina-benali").expect(200);

            HttpResponse<String> second = launch.redeem(code, Launch.VERIFIER);

            assertThat(second.statusCode()).isEqualTo(400);
            assertThat(app.get("/Patient/amina-benali").status()).isEqualTo(401);
        }
    }

    @Nested
    class WhenTheTokenIsRefreshed {

        @Test
        void theRefreshTokenRotates() {
            Launch launch = launch(SCOPE);
            Fields first = launch.tokens("amina");

            Fields second = Fields.of(launch.refresh(first.text("refresh_token")));

            assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
            assertThat(second.all()).containsEntry("patient", "amina-benali");
            rest.with(second.text("access_token")).get("/Patient/amina-benali").expect(200);
        }

        @Test
        void anApplicationNeedNotSayItsName() {
            Launch launch = launch(SCOPE);
            String spent = launch.tokens("amina").text("refresh_token");

            Fields second = Fields.of(launch.refreshNamelessly(spent));

            rest.with(second.text("access_token")).get("/Patient/amina-benali").expect(200);
            HttpResponse<String> reuse = launch.refreshNamelessly(spent);
            assertThat(reuse.statusCode()).isEqualTo(400);
            assertThat(Fields.of(reuse).all()).containsEntry("error", "invalid_grant");
            assertThat(rest.with(second.text("access_token"))
                            .get("/Patient/amina-benali")
                            .status())
                    .isEqualTo(401);
        }

        @Test
        void aTokenRequestThatNamesNobodyIsRefusedAndNotSentToTheSignInPage() {
            HttpResponse<String> refused = launch(SCOPE).submit("/oauth2/token", "");

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(Launch.location(refused)).isEmpty();
        }

        @Test
        void aSpentRefreshTokenEndsTheWholeGrant() {
            Launch launch = launch(SCOPE);
            String spent = launch.tokens("amina").text("refresh_token");
            Fields second = Fields.of(launch.refresh(spent));

            HttpResponse<String> reuse = launch.refresh(spent);

            assertThat(reuse.statusCode()).isEqualTo(400);
            assertThat(Fields.of(reuse).all()).containsEntry("error", "invalid_grant");
            assertThat(launch.refresh(second.text("refresh_token")).statusCode())
                    .isEqualTo(400);
            assertThat(rest.with(second.text("access_token"))
                            .get("/Patient/amina-benali")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class WhenTheTokenIsRevoked {

        @Test
        void itEndsAtOnce() {
            Launch launch = launch(SCOPE);
            Fields tokens = launch.tokens("amina");
            Rest app = rest.with(tokens.text("access_token"));
            app.get("/Patient/amina-benali").expect(200);

            assertThat(launch.revoke(tokens.text("access_token")).statusCode()).isEqualTo(200);

            assertThat(app.get("/Patient/amina-benali").status()).isEqualTo(401);
        }

        @Test
        void aRevokedRefreshTokenTakesItsAccessTokenAlong() {
            Launch launch = launch(SCOPE);
            Fields tokens = launch.tokens("amina");

            launch.revoke(tokens.text("refresh_token"));

            assertThat(rest.with(tokens.text("access_token"))
                            .get("/Patient/amina-benali")
                            .status())
                    .isEqualTo(401);
            assertThat(launch.refresh(tokens.text("refresh_token")).statusCode())
                    .isEqualTo(400);
        }
    }
}

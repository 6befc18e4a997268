package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parcours.fhir.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is calling, as a verified token says it. Guide: /ig/security.html. */
class CallerReadingTests {

    private static final String BASE = "https://parcours.example.org/fhir";

    private final CallerReading reading = new CallerReading(BASE);

    private static Map<String, Object> claims(String... namesAndValues) {
        var claims = new HashMap<String, Object>(Map.of(
                "iss", "https://issuer.example.org", "sub", "subject-7", "client_id", "portal", "scope", "user/*.rs"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            claims.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return claims;
    }

    @Nested
    class WhenThePersonIsKnown {

        @ParameterizedTest
        @CsvSource({
            "Patient/amina, , , , PATIENT",
            "RelatedPerson/yasmine, , amina, , RELATED_PERSON",
            "Practitioner/claire, tilleuls, , , PRACTITIONER",
            "PractitionerRole/claire-morel-doctor, tilleuls, , , PRACTITIONER",
            "Practitioner/sofia, tilleuls, , coordinator, COORDINATOR",
            "Practitioner/nadia, saint-roch, amina, privacy-officer, PRIVACY_OFFICER",
            "Patient/amina, , , privacy-officer, PATIENT",
            "Practitioner/admin, , , administrator, ADMINISTRATOR",
        })
        void theRoleFollowsFromTheResourceAndTheRoleClaim(
                String user, String organization, String patient, String role, CallerRole expected) {
            Map<String, Object> claims = claims("fhirUser", user);
            put(claims, "organization", organization);
            put(claims, "patient", patient);
            put(claims, "parcours_role", role);

            assertThat(reading.read(claims).role()).isEqualTo(expected);
        }

        @Test
        void anAddressBelowTheBaseIsThePersonToo() {
            Caller caller = reading.read(claims("fhirUser", BASE + "/Patient/amina"));

            assertThat(caller.fhirUser()).isEqualTo(new ResourceId("Patient", "amina"));
            assertThat(caller.patient()).isEqualTo(new ResourceId("Patient", "amina"));
        }

        @Test
        void aPatientActsForNoOrganisationWhateverTheTokenSays() {
            assertThat(reading.read(claims("fhirUser", "Patient/amina", "organization", "tilleuls"))
                            .organization())
                    .isNull();
        }

        @Test
        void aPrivacyOfficerActsForAnOrganisationAndHasNoPatient() {
            Map<String, Object> claims =
                    claims("fhirUser", "Practitioner/nadia", "parcours_role", "privacy-officer", "patient", "amina");

            assertThatThrownBy(() -> reading.read(claims)).isInstanceOf(MissingClaim.class);
            claims.put("organization", "saint-roch");
            assertThat(reading.read(claims).organization()).isEqualTo(new ResourceId("Organization", "saint-roch"));
            assertThat(reading.read(claims).patient()).isNull();
        }

        private void put(Map<String, Object> claims, String name, String value) {
            if (value != null) {
                claims.put(name, value);
            }
        }
    }

    @Nested
    class WhenSomethingIsMissingOrDoesNotFit {

        @ParameterizedTest
        @ValueSource(strings = {"patient/*.rs", "user/*.rs", "user/*.rs system/*.rs", "openid", ""})
        void aPersonsTokenWithoutAPersonIsNobodyAndNoSystem(String scope) {
            assertMissing(claims("scope", scope, "organization", "tilleuls", "patient", "amina"), "fhirUser");
        }

        @Test
        void aProfessionalWithoutAnOrganisationIsRefused() {
            assertMissing(claims("fhirUser", "Practitioner/claire"), "organization");
        }

        @Test
        void aSystemWithoutAnOrganisationIsRefused() {
            assertMissing(claims("scope", "system/*.rs"), "organization");
        }

        @Test
        void aRelatedPersonWithoutAPatientIsRefused() {
            assertMissing(claims("fhirUser", "RelatedPerson/yasmine"), "patient");
        }

        @Test
        void aPatientWithAnotherPatientInContextIsRefused() {
            assertMissing(claims("fhirUser", "Patient/amina", "patient", "basile"), "patient");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://elsewhere.example.org/fhir/Patient/amina",
                    "Organization/tilleuls",
                    "Patient/../Patient/amina",
                    "Patient?identifier=1",
                    "amina"
                })
        void aFhirUserThatIsNoPersonOfThisServerIsRefused(String user) {
            assertMissing(claims("fhirUser", user), "fhirUser");
        }

        @Test
        void severalPatientsAreNoPatient() {
            Map<String, Object> claims = claims("fhirUser", "RelatedPerson/yasmine");
            claims.put("patient", List.of("amina", "basile"));

            assertMissing(claims, "patient");
        }

        @ParameterizedTest
        @ValueSource(strings = {"sub", "iss", "client_id"})
        void whatNamesTheCallerMustBeThere(String claim) {
            Map<String, Object> claims = claims("fhirUser", "Patient/amina");
            claims.remove(claim);

            assertMissing(claims, claim);
        }

        private void assertMissing(Map<String, Object> claims, String claim) {
            assertThatThrownBy(() -> reading.read(claims))
                    .isInstanceOfSatisfying(MissingClaim.class, missing -> assertThat(missing.claim())
                            .isEqualTo(claim));
        }
    }

    @Nested
    class WhenScopesDoNotFitTheCaller {

        @Test
        void aPersonsSystemScopesDoNotCount() {
            Caller caller = reading.read(claims("fhirUser", "Patient/amina", "scope", "patient/Task.r system/*.cruds"));

            assertThat(caller.scopes().grant("Task", Interaction.READ).permitted())
                    .isTrue();
            assertThat(caller.scopes().grant("Patient", Interaction.READ).permitted())
                    .isFalse();
        }

        @Test
        void patientScopesDoNotCountWithoutAPatient() {
            Caller caller = reading.read(
                    claims("fhirUser", "Practitioner/claire", "organization", "tilleuls", "scope", "patient/*.rs"));

            assertThat(caller.scopes().grant("Patient", Interaction.READ).permitted())
                    .isFalse();
        }

        @Test
        void scopesMayComeAsAList() {
            Map<String, Object> claims = claims("fhirUser", "Patient/amina");
            claims.put("scope", List.of("openid", "user/Task.rs"));

            assertThat(reading.read(claims)
                            .scopes()
                            .grant("Task", Interaction.READ)
                            .isWhole())
                    .isTrue();
        }
    }
}

package io.parcours.audit.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.parcours.audit.Occasion;
import io.parcours.fhir.RequestFacts;
import io.parcours.fhir.ResourceId;
import io.parcours.identity.Caller;
import io.parcours.identity.CallerRole;
import io.parcours.identity.SmartScopes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why somebody asked: what was said for this request, otherwise what the token says, otherwise what the role stands for. */
class OccasionsTests {

    private static final Instant NOW = Instant.parse("2031-03-05T10:00:00.123456789Z");

    private final Occasions occasions = new Occasions(Clock.fixed(NOW, ZoneOffset.UTC));
    private final ServletRequestDetails request = new ServletRequestDetails();

    private static Caller caller(CallerRole role, @Nullable String purpose) {
        return new Caller(
                role,
                "subject",
                "https://issuer.example.org",
                "app",
                new ResourceId("Practitioner", "claire-morel"),
                new ResourceId("Organization", "tilleuls-practice"),
                null,
                purpose,
                SmartScopes.parse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT, PATRQT",
        "RELATED_PERSON, FAMRQT",
        "PRACTITIONER, TREAT",
        "COORDINATOR, TREAT",
        "SYSTEM, TREAT",
        "PRIVACY_OFFICER, HCOMPL",
        "ADMINISTRATOR, HSYSADMIN",
    })
    void everyRoleHasItsUsualPurpose(CallerRole role, String purpose) {
        assertThat(occasions.of(request, caller(role, null)).purpose()).isEqualTo(purpose);
    }

    @Test
    void theTokenKnowsBetterAndTheRequestBest() {
        Caller caller = caller(CallerRole.PRACTITIONER, "HPAYMT");
        assertThat(occasions.of(request, caller).purpose()).isEqualTo("HPAYMT");

        request.getUserData().put(RequestFacts.PURPOSE, "BTG");
        assertThat(occasions.of(request, caller).purpose()).isEqualTo("BTG");
    }

    @Test
    void whoWhenAndForWhomAreTheCallers() {
        Occasion occasion = occasions.of(request, caller(CallerRole.PRACTITIONER, null));

        assertThat(occasion.recorded()).isEqualTo(Instant.parse("2031-03-05T10:00:00.123Z"));
        assertThat(occasion.fhirUser()).isEqualTo("Practitioner/claire-morel");
        assertThat(occasion.organization()).isEqualTo("tilleuls-practice");
        assertThat(occasion.role()).isEqualTo("practitioner");
    }
}

package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How clinical scopes are read. Guide: /ig/security.html. */
class SmartScopeTests {

    @ParameterizedTest
    @CsvSource({
        "patient/Observation.rs, PATIENT, Observation, READ SEARCH",
        "user/*.cruds, USER, *, CREATE READ UPDATE DELETE SEARCH",
        "system/Task.c, SYSTEM, Task, CREATE",
        "patient/Patient.read, PATIENT, Patient, READ SEARCH",
        "user/Appointment.write, USER, Appointment, CREATE UPDATE DELETE",
        "system/*.*, SYSTEM, *, CREATE READ UPDATE DELETE SEARCH",
    })
    void aScopeSaysOnWhoseBehalfWhatAndHow(String text, String level, String type, String interactions) {
        Set<Interaction> expected =
                Arrays.stream(interactions.split(" ")).map(Interaction::valueOf).collect(Collectors.toSet());

        assertThat(SmartScope.parse(text)).hasValueSatisfying(scope -> {
            assertThat(scope.level()).hasToString(level);
            assertThat(scope.type()).isEqualTo(type);
            assertThat(scope.interactions()).isEqualTo(expected);
            assertThat(scope.category()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Observation.sr",
                "patient/Observation.rr",
                "patient/Observation.",
                "patient/Observation",
                "patient/.rs",
                "group/Observation.rs",
                "patient/Observation.rs?",
                "patient/Observation.rs?status=final",
                "patient/Observation.rs?category=a&status=final",
                "patient/Observation.rs?category=",
                "patient/Observation.rs?category=system%7C",
                "patient/Observation.rs?category=%",
                "Patient/Observation.rs",
                "openid",
                "launch/patient",
                ""
            })
    void aScopeThatIsNotWellSpelledOrCannotBeHeldIsNone(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @Test
    void aCategoryLimitsAScope() {
        SmartScopes scopes = SmartScopes.parse("patient/Observation.rs?category=http://h.org/c%7Claboratory"
                + " patient/Observation.r?category=survey patient/Condition.rs");

        assertThat(scopes.grant("Observation", Interaction.READ))
                .isEqualTo(new SmartScopes.Grant(true, Set.of("http://h.org/c|laboratory", "survey")));
        assertThat(scopes.grant("Observation", Interaction.SEARCH).categories())
                .containsExactly("http://h.org/c|laboratory");
        assertThat(scopes.grant("Condition", Interaction.SEARCH).isWhole()).isTrue();
        assertThat(scopes.grant("Condition", Interaction.CREATE).permitted()).isFalse();
        assertThat(scopes.grant("Patient", Interaction.READ).permitted()).isFalse();
    }

    @Test
    void aWholeScopeBesideALimitedOneIsNotLimited() {
        SmartScopes scopes = SmartScopes.parse("patient/Observation.rs?category=survey patient/*.rs");

        assertThat(scopes.grant("Observation", Interaction.READ).isWhole()).isTrue();
    }
}

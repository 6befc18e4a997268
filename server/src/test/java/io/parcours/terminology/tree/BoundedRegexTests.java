package io.parcours.terminology.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parcours.fhir.Refusal;
import org.junit.jupiter.api.Test;

/** Regular expressions in value sets come from outside. */
class BoundedRegexTests {

    @Test
    void theWholeTextIsMatched() {
        assertThat(new BoundedRegex("a.c").matches("abc")).isTrue();
        assertThat(new BoundedRegex("a.c").matches("abcd")).isFalse();
    }

    @Test
    void oneThatWouldTakeForEverIsGivenUp() {
        var regex = new BoundedRegex("(.*)(.*)(.*)(.*)(.*)(.*)[^a]");

        assertThatThrownBy(() -> regex.matches("a".repeat(60)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.category())
                        .isEqualTo(Refusal.Category.TOO_COSTLY));
    }

    @Test
    void aBrokenOrEndlessOneIsRefused() {
        assertThatThrownBy(() -> new BoundedRegex("(")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new BoundedRegex("a".repeat(501))).isInstanceOf(Refusal.class);
    }
}

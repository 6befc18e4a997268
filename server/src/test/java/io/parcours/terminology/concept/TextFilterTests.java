package io.parcours.terminology.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader types, and what it finds. */
class TextFilterTests {

    private static boolean finds(String typed, String code, String display) {
        var concept = new Concept(code, new Term("fr", null, display), List.of(), false, false);
        return TextFilter.of(typed).fits(concept, WantedLanguages.any());
    }

    @Test
    void everyTypedWordMustBeginAWord() {
        assertThat(finds("diab ins", "x", "Diabète sucré insulino-dépendant")).isTrue();
        assertThat(finds("dépendant", "x", "Diabète sucré insulino-dépendant")).isTrue();
        assertThat(finds("abète", "x", "Diabète sucré")).isFalse();
        assertThat(finds("diab rein", "x", "Diabète sucré")).isFalse();
    }

    @Test
    void caseAccentsAndLigaturesDoNotMatter() {
        assertThat(finds("OEDEME", "x", "Œdème du poumon")).isTrue();
        assertThat(finds("œdème", "x", "OEdeme du poumon")).isTrue();
        assertThat(finds("l'âme", "x", "Maux de l’âme")).isTrue();
    }

    @Test
    void aCodeIsFoundByItselfAndByItsBeginningWhereDigitsWereTyped() {
        assertThat(finds("e11", "E11.9", "Diabète")).isTrue();
        assertThat(finds("E11.9", "E11.9", "Diabète")).isTrue();
        assertThat(finds("VISIT", "visit", "Rendez-vous")).isTrue();
        assertThat(finds("vis", "visit", "Rendez-vous")).isFalse();
    }

    @Test
    void nothingTypedLetsEverythingPass() {
        assertThat(finds("", "x", "y")).isTrue();
        assertThat(finds("  ", "x", "y")).isTrue();
        assertThat(finds("%", "x", "y")).isFalse();
    }
}

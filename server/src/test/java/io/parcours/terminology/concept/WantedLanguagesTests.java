package io.parcours.terminology.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;

/** Which word a reader sees. Guide: /ig/terminology.html. */
class WantedLanguagesTests {

    private static String shown(String wanted, Term... words) {
        var concept = new Concept("x", new Term("en", null, "word"), List.of(words), false, false);
        return concept.display(WantedLanguages.parse(wanted).orElseThrow()).orElseThrow();
    }

    private static Term word(String language) {
        return new Term(language, null, "mot " + language);
    }

    @Test
    void theLanguageThatIsWantedMostIsShown() {
        assertThat(shown("de;q=0.3, fr;q=0.8, en;q=0.5", word("fr"), word("de")))
                .isEqualTo("mot fr");
        assertThat(shown("en, fr;q=0.5", word("fr"))).isEqualTo("word");
        assertThat(shown("fr;q=0, en", word("fr"))).isEqualTo("word");
    }

    @Test
    void aLanguageThatNobodyKnowsGivesTheCodeSystemsOwnWord() {
        assertThat(shown("pt", word("fr"))).isEqualTo("word");
        assertThat(shown("*", word("fr"))).isEqualTo("word");
    }

    @Test
    void aCountryIsServedByItselfThenByTheLanguageThenByTheHomeCountryThenByAnother() {
        assertThat(shown("fr-CA", word("fr-FR"), word("fr"), word("fr-CA"))).isEqualTo("mot fr-CA");
        assertThat(shown("fr-CA", word("fr-BE"), word("fr-FR"), word("fr"))).isEqualTo("mot fr");
        assertThat(shown("fr-CA", word("fr-BE"), word("fr-FR"))).isEqualTo("mot fr-FR");
        assertThat(shown("fr-CA", word("fr-BE"))).isEqualTo("mot fr-BE");
        assertThat(shown("fr", word("fr-CA"), word("fr-FR"))).isEqualTo("mot fr-FR");
    }

    @Test
    void ofSeveralWordsOfALanguageTheOneForListsIsShown() {
        var formal = new Term("fr", new Coding("http://loinc.org", "FullySpecifiedName", null), "Glucose:CMol:Pt");
        var name = new Term("fr", new Coding("http://loinc.org", "LinguisticVariantDisplayName", null), "Glucose");

        assertThat(shown("fr", formal, name)).isEqualTo("Glucose");
    }

    @Test
    void whatIsNoListOfLanguagesIsNotRead() {
        assertThat(WantedLanguages.parse("f r!")).isEmpty();
        assertThat(WantedLanguages.parse("fr").orElseThrow().best(Arrays.asList(null, "fr")))
                .contains(1);
    }
}

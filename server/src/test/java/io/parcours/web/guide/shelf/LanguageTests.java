package io.parcours.web.guide.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader's browser says which language is wanted; English is what everything can be said in. */
class LanguageTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|en",
                "''|en",
                "fr|fr",
                "fr-FR|fr",
                "fr-CA;q=0.4, en;q=0.3|fr",
                "en-GB, fr;q=0.9|en",
                "de, fr;q=0.5, en;q=0.4|fr",
                "de|en",
                "*|en",
                ";;=|en",
                "fr;q=9999|en",
            })
    void theBestOfOursIsTaken(String header, String language) {
        assertThat(Language.accepted(header).tag()).isEqualTo(language);
    }
}

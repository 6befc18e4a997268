package io.parcours.web.guide.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages are written in Markdown, and nothing in them can become a script. */
class MarkdownTests {

    @Test
    void linksToPagesAndArtifactsLeadToTheirAddresses() {
        assertThat(Markdown.html("[a](story.md) [b](care-plan.md#pathways) [c](Patient/amina-benali) [d](index.md)"))
                .contains("href=\"/ig/story.html\"")
                .contains("href=\"/ig/care-plan.html#pathways\"")
                .contains("href=\"/ig/Patient/amina-benali\"")
                .contains("href=\"/ig/\"");
    }

    @Test
    void linksToOtherPlacesAreLeftAlone() {
        assertThat(Markdown.html("[x](https://hl7.org/fhir/R4/) [y](#why)"))
                .contains("href=\"https://hl7.org/fhir/R4/\"", "href=\"#why\"");
    }

    @Test
    void tablesAndHeadingsBecomeWhatTheyAre() {
        assertThat(Markdown.html("## Who sees what\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"))
                .contains("<h2 id=\"who-sees-what\">", "<table>", "<td>2</td>");
    }

    @Test
    void htmlAndScriptsAreShownAsText() {
        assertThat(Markdown.html("<script>alert(1)</script> [x](javascript:alert(1))"))
                .doesNotContain("<script", "href=\"javascript")
                .contains("&lt;script&gt;");
    }
}

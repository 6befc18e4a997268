package io.parcours.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.browser.Chromium;
import io.parcours.support.browser.PortalApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page that people see passes axe's rules, in both languages and in light and dark colours. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessiblePagesIT {

    @Autowired
    Rest rest;

    private final PortalApp portal = PortalApp.start();
    private final Chromium chromium = Chromium.start();

    @AfterAll
    void end() {
        chromium.close();
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT", "fr-FR,DARK"})
    void theLandingPage(String language, ColorScheme colours) {
        Page page = chromium.page(language, colours);
        page.navigate(rest.root() + "/");

        assertAccessible(page, "landing-" + language);
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT,Sign in", "en-GB,DARK,Sign in", "fr-FR,LIGHT,Connexion", "fr-FR,DARK,Connexion"})
    void theSignInPage(String language, ColorScheme colours, String title) {
        Page page = chromium.page(language, colours);
        portal.launch(page, rest.base());

        assertThat(page.locator("h1")).hasText(title);
        assertAccessible(page, "login-" + language + "-" + colours);
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT", "fr-FR,DARK"})
    void theSignInPageAfterAWrongPassword(String language, ColorScheme colours) {
        Page page = chromium.page(language, colours);
        page.navigate(rest.root() + "/login");
        PortalApp.signIn(page, "nobody");

        assertThat(page.locator("[role=alert]")).isVisible();
        assertAccessible(page, "login-failed-" + language);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB,LIGHT,What may the application do?",
        "en-GB,DARK,What may the application do?",
        "fr-FR,LIGHT,Que peut faire l’application ?",
        "fr-FR,DARK,Que peut faire l’application ?"
    })
    void theConsentPage(String language, ColorScheme colours, String title) {
        Page page = chromium.page(language, colours);
        portal.launch(page, rest.base());
        PortalApp.signIn(page, "amina");

        assertThat(page.locator("h1")).hasText(title);
        assertAccessible(page, "consent-" + language + "-" + colours);
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT", "fr-FR,DARK"})
    void thePageOfWhoIsSignedIn(String language, ColorScheme colours) {
        Page page = chromium.page(language, colours);
        page.navigate(rest.root() + "/app");
        PortalApp.signIn(page, "claire");

        assertThat(page.getByText("Dr Claire Morel")).isVisible();
        assertAccessible(page, "app-" + language);
    }

    private static void assertAccessible(Page page, String name) {
        Chromium.photograph(page, name);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .isEmpty();
    }
}

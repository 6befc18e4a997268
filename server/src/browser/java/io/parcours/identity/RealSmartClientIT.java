package io.parcours.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.browser.Chromium;
import io.parcours.support.browser.PortalApp;
import io.parcours.support.smart.Query;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code fhirclient}, the SMART client of many applications, in a browser, from an origin of its own. Guide: /ig/security.html. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealSmartClientIT {

    @Autowired
    Rest rest;

    private final Collection<String> addresses = new ConcurrentLinkedQueue<>();
    private final PortalApp portal = PortalApp.start();
    private final Chromium chromium = Chromium.start();

    @AfterAll
    void end() {
        chromium.close();
        portal.close();
    }

    @Test
    void aStandaloneLaunchEndsWithThePatientsName() {
        Page page = launched("amina");

        agree(page);

        assertThat(page.locator("#name")).hasText("Amina Benali");
        assertThat(page.locator("#user")).hasText("Patient/amina-benali");
        assertThat(page.locator("#appointments")).not().hasText("0");
        assertThat(page.locator("#failure")).hasText("");
    }

    @Test
    void theRequestIsBoundByPkceAndNoTokenIsEverInAnAddress() {
        Page page = launched("amina");
        agree(page);
        page.locator("#refresh").click();
        assertThat(page.locator("#failure")).hasText("none");

        URI request = URI.create(addresses.stream()
                .filter(address -> address.contains("/oauth2/authorize?"))
                .findFirst()
                .orElseThrow());
        assertThat(Query.of(request))
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("aud", rest.base());
        for (String secret : List.of("access_token", "refresh_token", "id_token")) {
            assertThat(addresses).noneMatch(address -> address.contains(held(page, secret)));
        }
    }

    @Test
    void theTokenCanBeRefreshedAndTheNewOneReads() {
        Page page = launched("amina");
        agree(page);
        assertThat(page.locator("#name")).hasText("Amina Benali");
        String access = held(page, "access_token");
        String refresh = held(page, "refresh_token");

        page.locator("#refresh").click();

        assertThat(page.locator("#failure")).hasText("none");
        assertThat(page.locator("#name")).hasText("Amina Benali");
        assertThat(held(page, "access_token")).isNotEqualTo(access);
        assertThat(held(page, "refresh_token")).isNotEqualTo(refresh);
    }

    @Test
    void whoRefusesComesBackToAnApplicationThatHoldsNothing() {
        Page page = launched("amina");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Refuse"))
                .click();

        assertThat(page.locator("#failure")).containsText("denied");
        assertThat(page.locator("#name")).hasText("");
        assertThat(page.evaluate("() => window.client === undefined")).isEqualTo(true);
    }

    private Page launched(String account) {
        Page page = chromium.page();
        addresses.clear();
        page.onRequest((Request request) -> addresses.add(request.url()));
        page.onFrameNavigated((Frame frame) -> addresses.add(frame.url()));
        portal.launch(page, rest.base());
        PortalApp.signIn(page, account);
        return page;
    }

    private static void agree(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Allow"))
                .click();
        page.waitForURL("**/callback.html*");
    }

    /** What the application holds of its token response, read out of its memory. */
    private static String held(Page page, String name) {
        var response = (Map<?, ?>) page.evaluate("() => window.client.state.tokenResponse");
        return String.valueOf(response.get(name));
    }
}

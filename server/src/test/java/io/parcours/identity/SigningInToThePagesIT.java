package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.smart.Browser;
import io.parcours.support.smart.Launch;
import io.parcours.support.smart.Page;
import io.parcours.support.smart.Query;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The pages' door: people sign in at the authorization server and hold a session, never a token. Guide: /ig/security.html. */
@ServerTest
class SigningInToThePagesIT {

    private static final String NO_APP = "app:none";

    private final Rest rest;
    private final EmbeddedServerUnderTest server;
    private final Browser browser = new Browser(NO_APP);

    SigningInToThePagesIT(@Autowired Rest rest, @Value("${parcours.data}") Path data) {
        this.rest = rest;
        this.server = new EmbeddedServerUnderTest(rest.root(), data);
    }

    @Test
    void whoIsNotSignedInIsSentToTheAuthorizationServerWithPkceAndTheAudience() {
        Answer sent = browser.visit(at("/oauth2/authorization/parcours"));

        assertThat(browser.visit(at("/app")).header("Location")).endsWith("/oauth2/authorization/parcours");
        assertThat(Query.of(URI.create(sent.header("Location"))))
                .containsEntry("client_id", "parcours-pages")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("aud", rest.base());
    }

    @Test
    void whoHasSignedInSeesThePagesAndCanSignOut() {
        Page page = signIn("claire");

        assertThat(page.status()).as(page.address() + page.html()).isEqualTo(200);
        assertThat(page.html()).contains("Dr Claire Morel").doesNotContain("access_token");
        browser.submit(page.forms().get(0), Map.of());
        assertThat(browser.visit(at("/app")).status()).isEqualTo(302);
    }

    @Test
    void aSessionAtTheAuthorizationServerAloneIsNoSessionOfThePages() {
        Launch launch = Launch.of(server, server.portal(), "launch/patient patient/*.rs");
        launch.signIn(server.patient());

        assertThat(launch.browser().visit(at("/app")).status()).isEqualTo(302);
    }

    @Test
    void aSessionOpensNoFhir() {
        signIn("amina");

        assertThat(browser.visit(at("/fhir/Patient/amina-benali")).status()).isEqualTo(401);
    }

    private Page signIn(String account) {
        Page signIn = browser.open(at("/app"));
        return browser.submit(signIn.forms().get(0), Map.of("username", account, "password", account));
    }

    private URI at(String path) {
        return URI.create(rest.root() + path);
    }
}

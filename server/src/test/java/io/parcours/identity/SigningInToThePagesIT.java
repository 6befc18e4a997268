package io.parcours.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Launch;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages' door: people sign in at the authorization server and hold a session, never a token. Guide: /ig/security.html. */
@ServerTest
class SigningInToThePagesIT {

    @Autowired
    Rest rest;

    @Test
    void whoIsNotSignedInIsSentToTheAuthorizationServerWithPkceAndTheAudience() {
        Launch browser = new Launch(rest.root(), "");

        HttpResponse<String> sent = browser.visit("/oauth2/authorization/parcours");

        assertThat(Launch.location(browser.visit("/app")))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/oauth2/authorization/parcours"));
        URI request = URI.create(Launch.location(sent).orElseThrow());
        assertThat(Launch.query(request))
                .containsEntry("client_id", "parcours-pages")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("aud", rest.base());
    }

    @Test
    void whoHasSignedInSeesThePagesAndCanSignOut() {
        Launch browser = new Launch(rest.root(), "");

        HttpResponse<String> page = browser.signInToThePages("claire");

        assertThat(page.statusCode()).as(page.uri() + page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Dr Claire Morel").doesNotContain("access_token");
        browser.submit("/app/logout", page.body());
        assertThat(browser.visit("/app").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionAtTheAuthorizationServerAloneIsNoSessionOfThePages() {
        Launch browser = new Launch(rest.root(), "launch/patient patient/*.rs");
        browser.agree("amina");

        assertThat(browser.visit("/app").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionOpensNoFhir() {
        Launch browser = new Launch(rest.root(), "");
        browser.signInToThePages("amina");

        assertThat(browser.visit("/fhir/Patient/amina-benali").statusCode()).isEqualTo(401);
    }
}

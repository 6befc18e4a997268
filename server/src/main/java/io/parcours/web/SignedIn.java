package io.parcours.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** {@code /app}: where the pages begin; says who is signed in, and signs out. */
@RestController
class SignedIn {

    @GetMapping(path = "/app", produces = "text/html;charset=UTF-8")
    String page(@AuthenticationPrincipal OidcUser user, CsrfToken csrf) {
        String name = user.getFullName() == null ? user.getName() : user.getFullName();
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Signed in – Parcours</title>
                  <link rel="stylesheet" href="/parcours.css">
                </head>
                <body>
                  <main>
                    <h1>Parcours</h1>
                    <p>You are signed in as <strong>%s</strong>.</p>
                    <form method="post" action="/app/logout">
                      <input type="hidden" name="%s" value="%s">
                      <p><button type="submit">Sign out</button></p>
                    </form>
                  </main>
                </body>
                </html>
                """.formatted(
                        HtmlUtils.htmlEscape(name),
                        HtmlUtils.htmlEscape(csrf.getParameterName()),
                        HtmlUtils.htmlEscape(csrf.getToken()));
    }
}

package io.parcours.identity.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** The sign-in pages as HTML; every value that comes from outside is escaped. */
final class SignInHtml {

    private final boolean inFrench;

    SignInHtml(Locale locale) {
        this.inFrench = locale.getLanguage().equals("fr");
    }

    String login(boolean failed, CsrfToken csrf) {
        String accounts = DemonstrationAccount.ALL.stream()
                .map(account ->
                        "<li><code>" + escaped(account.username()) + "</code> " + escaped(account.name()) + "</li>")
                .collect(Collectors.joining("\n"));
        String failure = failed
                ? "<p role=\"alert\" class=\"failure\">"
                        + words(
                                "This name and password do not fit together.",
                                "Ce nom et ce mot de passe ne correspondent pas.")
                        + "</p>"
                : "";
        return page(words("Sign in", "Connexion"), """
                %s
                <form method="post" action="/login">
                  %s
                  <p><label for="username">%s</label> <input id="username" name="username" autocomplete="username" required autofocus></p>
                  <p><label for="password">%s</label> <input id="password" name="password" type="password" autocomplete="current-password" required></p>
                  <p><button type="submit">%s</button></p>
                </form>
                <section class="aside" aria-labelledby="accounts">
                  <h2 id="accounts">%s</h2>
                  <p>%s</p>
                  <ul>%s</ul>
                </section>
                """.formatted(
                        failure,
                        hidden(csrf.getParameterName(), csrf.getToken()),
                        words("Name", "Nom"),
                        words("Password", "Mot de passe"),
                        words("Sign in", "Se connecter"),
                        words("Demonstration accounts", "Comptes de démonstration"),
                        words("The password is the name.", "Le mot de passe est le nom."),
                        accounts));
    }

    String consent(RegisteredClient client, String user, String state, List<String> scopes, CsrfToken csrf) {
        var permissions = new ScopeWords(inFrench);
        String boxes = scopes.stream()
                .map(scope -> """
                        <li><label><input type="checkbox" name="scope" value="%s" checked> <span>%s</span> <code>%s</code></label></li>
                        """.formatted(escaped(scope), escaped(permissions.of(scope)), escaped(scope)))
                .collect(Collectors.joining());
        String ids = hidden("client_id", client.getClientId())
                + hidden("state", state)
                + hidden(csrf.getParameterName(), csrf.getToken());
        return page(words("What may the application do?", "Que peut faire l’application ?"), """
                <p>%s</p>
                <form class="consent" method="post" action="/oauth2/authorize">
                  %s
                  <ul class="choices">%s</ul>
                  <div class="actions">
                    <button type="submit">%s</button>
                    <button type="submit" class="secondary" form="refusal">%s</button>
                  </div>
                </form>
                <form id="refusal" method="post" action="/oauth2/authorize">%s</form>
                """.formatted(
                        words(
                                        "<strong>%s</strong> asks you, <strong>%s</strong>, whether it may:",
                                        "<strong>%s</strong> vous demande, <strong>%s</strong>, l’autorisation de :")
                                .formatted(escaped(client.getClientName()), escaped(user)),
                        ids,
                        boxes,
                        words("Allow", "Autoriser"),
                        words("Refuse", "Refuser"),
                        ids));
    }

    String nothingAsked() {
        return page(
                words("Nothing is asked", "Aucune demande"),
                "<p>"
                        + words(
                                "No application is asking for anything here. Begin again from the application.",
                                "Aucune application ne demande rien ici. Recommencez depuis l’application.")
                        + "</p>");
    }

    private String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s – Parcours</title>
                  <link rel="stylesheet" href="/parcours.css">
                </head>
                <body>
                  <main>
                    <h1>%s</h1>
                    %s
                  </main>
                </body>
                </html>
                """.formatted(inFrench ? "fr" : "en", title, title, body);
    }

    private String words(String english, String french) {
        return inFrench ? french : english;
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + escaped(name) + "\" value=\"" + escaped(value) + "\">";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}

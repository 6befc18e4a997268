package io.parcours.identity.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The two pages of a sign-in: who are you, and what may the application do. French for who reads French, English for all others. */
@RestController
@org.springframework.context.annotation.Profile("demonstration")
class SignInPages {

    private static final OAuth2TokenType STATE = new OAuth2TokenType("state");

    private final Grants grants;
    private final RegisteredClientRepository clients;

    SignInPages(Grants grants, RegisteredClientRepository clients) {
        this.grants = grants;
        this.clients = clients;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String login(HttpServletRequest request, @RequestParam Optional<String> error, CsrfToken csrf, Locale locale) {
        var page = new SignInHtml(locale);
        return page.login(error.isPresent(), csrf);
    }

    /** Shows what is asked for, as the authorization request itself says it: the address of this page could have been changed. */
    @GetMapping(path = "/consent", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> consent(@RequestParam String state, Principal user, CsrfToken csrf, Locale locale) {
        OAuth2Authorization asked = grants.findByToken(state, STATE);
        if (asked == null || !asked.getPrincipalName().equals(user.getName())) {
            return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                    .contentType(MediaType.TEXT_HTML)
                    .body(new SignInHtml(locale).nothingAsked());
        }
        OAuth2AuthorizationRequest request = asked.getAttribute(OAuth2AuthorizationRequest.class.getName());
        RegisteredClient client = clients.findById(asked.getRegisteredClientId());
        if (request == null || client == null) {
            return ResponseEntity.badRequest().body(new SignInHtml(locale).nothingAsked());
        }
        List<String> scopes = request.getScopes().stream().sorted().toList();
        return ResponseEntity.ok(new SignInHtml(locale).consent(client, nameOf(user), state, scopes, csrf));
    }

    private static String nameOf(Principal user) {
        return DemonstrationAccount.named(user.getName())
                .map(DemonstrationAccount::name)
                .orElse(user.getName());
    }
}

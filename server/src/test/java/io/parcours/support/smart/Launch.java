package io.parcours.support.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.smart.PageForm.Answered;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A standalone launch of an app, as right as it can be until a test changes something. One launch is one app in one fresh browser.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html">SMART App Launch 2.2</a>
 */
public final class Launch {

    private final OpenIdConfiguration server;
    private final SmartApp app;
    private final Pkce pkce = Pkce.fresh();
    private final Map<String, String> request = new LinkedHashMap<>();
    private final Browser browser;

    private Launch(AuthorizationServerUnderTest server, SmartApp app, String scope) {
        this.server = OpenIdConfiguration.of(server);
        this.app = app;
        this.browser = new Browser(app.redirectUri());
        request.put("response_type", "code");
        request.put("client_id", app.clientId());
        request.put("redirect_uri", app.redirectUri());
        request.put("scope", scope);
        request.put("state", UUID.randomUUID().toString());
        request.put("aud", server.fhirBase());
        request.put("code_challenge", pkce.challenge());
        request.put("code_challenge_method", "S256");
    }

    public static Launch of(AuthorizationServerUnderTest server, SmartApp app, String scope) {
        return new Launch(server, app, scope);
    }

    public Launch with(String parameter, String value) {
        request.put(parameter, value);
        return this;
    }

    public Launch without(String parameter) {
        request.remove(parameter);
        return this;
    }

    /** The user's browser, with the session that it has by now. */
    public Browser browser() {
        return browser;
    }

    public String state() {
        return String.valueOf(request.get("state"));
    }

    /** Sends the browser to the authorization server: a page to sign in, a page that refuses, or straight back to the app. */
    public Page open() {
        return browser.open(URI.create(server.authorization() + "?" + Http.encode(request.entrySet())));
    }

    /** Signs in and agrees to everything; ends at the app. */
    public Page signIn(Account account) {
        return arrived(answer(enter(account), Answered.YES));
    }

    /** Signs in and refuses; ends at the app. */
    public Page signInAndRefuse(Account account) {
        return arrived(answer(enter(account), Answered.NO));
    }

    /** Enters name and password; what comes after is the question of consent, the app, or the same page again. */
    public Page enter(Account account) {
        Page page = open();
        List<PageForm> forms = page.forms();
        assertThat(forms)
                .as("a page to sign in, at %s: %s", page.address(), page.html())
                .isNotEmpty();
        return browser.submit(forms.get(0), Map.of("username", account.username(), "password", account.password()));
    }

    /** Agrees to everything that {@code page} asks for. */
    public Page agree(Page page) {
        return answer(page, Answered.YES);
    }

    private Page answer(Page page, Answered answered) {
        List<PageForm> forms = page.forms();
        if (page.isAt(app.redirectUri()) || forms.isEmpty() || forms.get(0).asksForPassword()) {
            return page;
        }
        PageForm form =
                answered == Answered.YES || forms.get(0).canRefuse() ? forms.get(0) : forms.get(forms.size() - 1);
        return browser.submit(form, form.button(answered));
    }

    private Page arrived(Page page) {
        assertThat(page.isAt(app.redirectUri()))
                .as("back at the app, and not at %s: %s", page.address(), page.html())
                .isTrue();
        return page;
    }

    /** Exchanges the code that {@code page} brought, with what a test has changed about the request; "" leaves a field away. */
    public TokenAnswer redeem(Page page, Map<String, String> changed) {
        Map<String, String> form = exchange(page);
        form.putAll(changed);
        form.values().removeIf(String::isEmpty);
        return client().token(form);
    }

    /** The whole form of the exchange, for a test that sends it in its own way. */
    public String formOf(Page page) {
        Map<String, String> form = exchange(page);
        app.authentication().applyTo(form, new LinkedHashMap<>());
        return Http.encode(form.entrySet());
    }

    private Map<String, String> exchange(Page page) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", String.valueOf(page.parameters().get("code")));
        form.put("redirect_uri", app.redirectUri());
        form.put("code_verifier", pkce.verifier());
        return form;
    }

    public TokenAnswer redeem(Page page) {
        return redeem(page, Map.of());
    }

    /** The whole launch, up to the token response. */
    public TokenAnswer by(Account account) {
        return redeem(signIn(account));
    }

    /** The app's back channel. */
    public AuthorizationClient client() {
        return new AuthorizationClient(server, app.authentication());
    }
}

package io.parcours.web;

import io.parcours.fhir.PublicAddress;
import io.parcours.identity.DemonstrationAccounts;
import io.parcours.identity.DemonstrationAccounts.Account;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The landing page at {@code /}: what to try. On a demonstration it names the accounts. */
@RestController
class Landing {

    private final PublicAddress address;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    Landing(PublicAddress address, ObjectProvider<DemonstrationAccounts> demonstration) {
        this.address = address;
        this.demonstration = demonstration;
    }

    @GetMapping(path = "/", produces = "text/html;charset=UTF-8")
    String page() throws IOException {
        String page = new ClassPathResource("pages/landing.html").getContentAsString(StandardCharsets.UTF_8);
        return page.replace("{{server}}", HtmlUtils.htmlEscape(address.server().toString()))
                .replace(
                        "{{demonstration}}",
                        demonstration.stream().map(Landing::section).collect(Collectors.joining()));
    }

    private static String section(DemonstrationAccounts accounts) {
        return """
                <section aria-labelledby="accounts">
                  <h2 id="accounts">Demonstration accounts</h2>
                  <p>The password of a person is the name. The keys of the systems are in the data folder, under <code>demonstration</code>.</p>
                  <table>
                    <thead><tr><th scope="col">Account</th><th scope="col">Who</th><th scope="col">Role</th></tr></thead>
                    <tbody>
                %s%s    </tbody>
                  </table>
                </section>
                """.formatted(rows(accounts.accounts()), rows(accounts.systems()));
    }

    private static String rows(List<Account> accounts) {
        return accounts.stream()
                .map(account -> "      <tr><td><code>" + HtmlUtils.htmlEscape(account.username()) + "</code></td><td>"
                        + HtmlUtils.htmlEscape(account.name()) + "</td><td>" + HtmlUtils.htmlEscape(account.role())
                        + "</td></tr>\n")
                .collect(Collectors.joining());
    }
}

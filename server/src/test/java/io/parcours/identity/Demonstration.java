package io.parcours.identity;

import io.parcours.support.Rest;
import io.parcours.support.smart.Account;
import io.parcours.support.smart.Launch;
import io.parcours.support.smart.TokenAnswer;
import java.nio.file.Path;

/** People with an account of the demonstration, whose password is their name. */
public final class Demonstration {

    private Demonstration() {}

    /** What the portal gets when somebody signs in and agrees. */
    public static TokenAnswer signIn(Rest rest, String account, String scopes) {
        return launch(rest, scopes).by(account(account)).given();
    }

    /** Somebody opens the portal, and has not signed in yet. */
    public static Launch launch(Rest rest, String scopes) {
        var server = new EmbeddedServerUnderTest(rest.root(), Path.of(""));
        return Launch.of(server, server.portal(), scopes);
    }

    public static Account account(String name) {
        return new Account(name, name, "", "");
    }
}

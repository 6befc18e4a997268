package io.parcours.identity.bearer;

import io.parcours.identity.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request whose token was good and says who is calling. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

    /** Where the caller stands on the request; threads that answer parts of a batch have the request, but no security context. */
    public static final String REQUEST_ATTRIBUTE = "io.parcours.caller";

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.subject();
    }
}

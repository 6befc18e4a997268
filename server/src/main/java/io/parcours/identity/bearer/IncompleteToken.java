package io.parcours.identity.bearer;

import io.parcours.identity.MissingClaim;
import org.springframework.security.core.AuthenticationException;

/** The token is genuine and does not say who is calling: known, but not allowed in. */
final class IncompleteToken extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    IncompleteToken(MissingClaim missing) {
        super(String.valueOf(missing.getMessage()), missing);
    }
}

package io.parcours.identity.bearer;

import java.util.List;

/**
 * All whose tokens count here. Not a plain list, which Spring would fill with every bean of the type.
 *
 * @param issuers never empty: the start is refused without one
 */
public record TrustedIssuerList(List<TrustedIssuer> issuers) {

    public TrustedIssuerList {
        issuers = List.copyOf(issuers);
    }

    /** The one to whom applications and people are sent. */
    public TrustedIssuer first() {
        return issuers.get(0);
    }
}

package io.parcours.audit;

import io.parcours.identity.CallerRole;
import java.util.Locale;

/** Roles as the audit writes them: {@code privacy-officer}, {@code system}. */
public final class Roles {

    private Roles() {}

    public static String code(CallerRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.parcours.identity.demonstration;

import java.util.List;

/** The scopes that the discovery documents name. Every other well-spelled SMART scope is understood as well. */
final class EmbeddedScopes {

    static final List<String> ADVERTISED = List.of(
            "openid",
            "fhirUser",
            "profile",
            "launch/patient",
            "offline_access",
            "online_access",
            "patient/*.cruds",
            "user/*.cruds",
            "system/*.cruds",
            "patient/*.*",
            "user/*.*",
            "system/*.*");

    private EmbeddedScopes() {}
}

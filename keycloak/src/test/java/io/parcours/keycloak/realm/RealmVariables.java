package io.parcours.keycloak.realm;

/** What Keycloak fills in from its environment while it imports the realm; after the colon stands what holds without it. */
final class RealmVariables {

    static final String BASE_URL = "${PARCOURS_BASE_URL:http://127.0.0.1:8080}";
    static final String FHIR_BASE = BASE_URL + "/fhir";

    static final String PORTAL_URL = "${PARCOURS_PORTAL_URL:http://127.0.0.1:8090}";

    static final String EHR_URL = "${PARCOURS_EHR_URL:http://127.0.0.1:8091}";
    static final String EHR_JWKS_URL = "${PARCOURS_EHR_JWKS_URL:http://127.0.0.1:8091/jwks.json}";

    static final String BACKEND_JWKS_URL = "${PARCOURS_BACKEND_JWKS_URL:http://127.0.0.1:8092/jwks.json}";

    /** Id of the Organization that the backend service acts for; without it, it acts for nobody and sees nothing. */
    static final String BACKEND_ORGANIZATION = "${PARCOURS_BACKEND_ORGANIZATION:none}";

    private RealmVariables() {}
}

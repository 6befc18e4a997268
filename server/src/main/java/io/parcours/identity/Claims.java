package io.parcours.identity;

/** Names of the token claims that this server reads beside the registered ones. */
public final class Claims {

    /** Scopes, separated by spaces (RFC 8693). */
    public static final String SCOPE = "scope";
    /** The caller as a resource, {@code Type/id} or an address below the FHIR base (SMART App Launch). */
    public static final String FHIR_USER = "fhirUser";
    /** Id of the patient in context (SMART App Launch). */
    public static final String PATIENT = "patient";
    /** Id of the organisation for which the caller acts. */
    public static final String ORGANIZATION = "organization";
    /** {@code coordinator}, {@code privacy-officer} or {@code administrator}; absent for everybody else. */
    public static final String ROLE = "parcours_role";
    /** A code of v3 PurposeOfUse. */
    public static final String PURPOSE_OF_USE = "purpose_of_use";
    /** The application (RFC 8693); {@link #AUTHORIZED_PARTY} where an issuer does not give it. */
    public static final String CLIENT = "client_id";

    public static final String AUTHORIZED_PARTY = "azp";

    private Claims() {}
}

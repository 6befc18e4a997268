package io.parcours.identity.demonstration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the guide's story who can sign in.
 *
 * @param username also the password
 * @param name as pages show it
 * @param fhirUser the account as a resource, {@code Type/id}; null for the administrator
 * @param organization id of the organisation for which a professional acts
 * @param patient id of the patient for whom an application may be launched; null if there is none
 * @param role {@code coordinator}, {@code privacy-officer}, {@code administrator}, or null
 */
record DemonstrationAccount(
        String username,
        String name,
        @Nullable String fhirUser,
        @Nullable String organization,
        @Nullable String patient,
        @Nullable String role) {

    private static final String AMINA = "amina-benali";
    private static final String PRACTICE = "tilleuls-practice";
    private static final String HOSPITAL = "saint-roch-hospital";
    private static final String HOME_CARE = "val-vert-home-care";

    /** One for each role, and professionals of each organisation. */
    static final List<DemonstrationAccount> ALL = List.of(
            new DemonstrationAccount("amina", "Amina Benali", "Patient/" + AMINA, null, AMINA, null),
            new DemonstrationAccount("yasmine", "Yasmine Benali", "RelatedPerson/yasmine-benali", null, AMINA, null),
            new DemonstrationAccount("claire", "Dr Claire Morel", "Practitioner/claire-morel", PRACTICE, AMINA, null),
            new DemonstrationAccount("paul", "Dr Paul Girard", "Practitioner/paul-girard", HOSPITAL, AMINA, null),
            new DemonstrationAccount("lea", "Léa Fontaine", "Practitioner/lea-fontaine", HOME_CARE, AMINA, null),
            new DemonstrationAccount(
                    "sofia", "Sofia Lambert", "Practitioner/sofia-lambert", PRACTICE, AMINA, "coordinator"),
            new DemonstrationAccount(
                    "nadia", "Nadia Haddad", "Practitioner/nadia-haddad", HOSPITAL, null, "privacy-officer"),
            new DemonstrationAccount("admin", "Administrator", null, null, null, "administrator"));

    static Optional<DemonstrationAccount> named(String username) {
        return ALL.stream()
                .filter(account -> account.username().equals(username))
                .findFirst();
    }
}

package io.parcours.support.smart;

/**
 * Somebody who can sign in.
 *
 * @param patient id of the patient in context; empty if there is none
 * @param fhirUser the account as a resource, {@code Type/id}
 */
public record Account(String username, String password, String patient, String fhirUser) {

    @Override
    public String toString() {
        return username;
    }
}

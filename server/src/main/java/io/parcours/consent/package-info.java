/**
 * Consent: what a patient permits and refuses others to see, acting from the next request on.
 *
 * <p>Owns: the table {@code consent_rule}, kept in the transaction that writes a Consent, and the decision about one use of one resource
 * (the function {@code consent_permits} in the database, so that a search counts what a read would show).
 * <p>Offers: {@link io.parcours.consent.ConsentPolicy}, what holds where no consent speaks.
 * <p>Hears: every Consent that is written.
 * <p>Follows: IHE Privacy Consent on FHIR (PCF), basic and intermediate, on R4 Consent.
 *
 * <p>A refusal wins over a permission. A Consent that is a draft, has expired or was entered in error permits and refuses nothing. What a
 * provision asks for and this server cannot hold is not accepted.
 */
@ApplicationModule(
        displayName = "Consent",
        allowedDependencies = {"fhir"})
@NullMarked
package io.parcours.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package io.parcours.fhir;

import org.hl7.fhir.r4.model.Bundle;

/** Carries out FHIR transactions on behalf of the server itself, past the rules for callers. */
@FunctionalInterface
public interface Transactions {

    /**
     * Carries out all entries of {@code transaction} or none.
     *
     * @param transaction a Bundle of type transaction
     * @return the Bundle of type transaction-response, entry by entry
     */
    Bundle carryOut(Bundle transaction);
}

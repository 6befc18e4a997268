package io.parcours.access.write;

import io.parcours.fhir.Refusal;

/** The answer to a reference to what is not there: the same whether it is hidden, deleted, or never was. */
final class UnknownReference {

    private UnknownReference() {}

    static Refusal refusal(String reference) {
        return new Refusal(Refusal.Category.INVALID, "There is no " + reference + " to refer to.", null);
    }
}

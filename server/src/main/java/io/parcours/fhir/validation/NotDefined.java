package io.parcours.fhir.validation;

import org.hl7.fhir.exceptions.FHIRException;

/** There is no definition at an address; an ordinary answer, which needs no stack. */
final class NotDefined extends FHIRException {

    private static final long serialVersionUID = 1;

    NotDefined(String definition) {
        super(definition + " is not known here.");
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}

package io.parcours.fhir.storage;

import ca.uhn.fhir.rest.param.TokenParam;
import io.parcours.fhir.SqlCondition;

/** A condition that travels among the parameters of a search until its query is written. */
final class NarrowedTo extends TokenParam {

    private static final long serialVersionUID = 1L;

    private final transient SqlCondition condition;

    NarrowedTo(SqlCondition condition) {
        this.condition = condition;
        // The library passes over parameters without a value.
        setValue("narrowed");
    }

    SqlCondition condition() {
        return condition;
    }
}

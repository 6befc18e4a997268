package io.parcours.terminology.concept;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;

/** A fact about a concept, by the code that the code system gave it. */
public record ConceptProperty(String code, Type value) {

    /** The value as value sets write it in their filters: the code of a coding, otherwise the plain text. */
    public String text() {
        if (value instanceof Coding coding) {
            return coding.getCode();
        }
        return value.isPrimitive() ? value.primitiveValue() : "";
    }
}

package io.parcours.terminology.concept;

/** How two concepts of one code system stand to each other. */
public enum Subsumption {
    EQUIVALENT("equivalent"),
    SUBSUMES("subsumes"),
    SUBSUMED_BY("subsumed-by"),
    NOT_SUBSUMED("not-subsumed");

    private final String code;

    Subsumption(String code) {
        this.code = code;
    }

    /** As FHIR writes it ({@code http://hl7.org/fhir/concept-subsumption-outcome}). */
    public String code() {
        return code;
    }
}

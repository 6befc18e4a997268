package io.parcours.terminology.concept;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A code system in one version, whose concepts the server knows. Safe for use by many threads. */
public interface Vocabulary {

    /**
     * What the code system says of itself.
     *
     * @param url its canonical address
     * @param version its business version; null if it has none
     * @param name for a reader
     */
    record Identity(String url, @Nullable String version, String name) {}

    Identity identity();

    Optional<Concept> find(String code);

    Optional<ConceptDetails> details(String code);

    /**
     * Prepares a choice of concepts, to be asked many times.
     *
     * @throws io.parcours.fhir.Refusal not supported, if this code system cannot be chosen from in this way
     */
    Listing select(Selection selection);

    /** How two concepts, both known, stand to each other. */
    Subsumption relation(String codeA, String codeB);
}

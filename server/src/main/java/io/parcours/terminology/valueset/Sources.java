package io.parcours.terminology.valueset;

import io.parcours.terminology.concept.Vocabulary;
import java.util.Optional;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/** What value sets are made of. */
public interface Sources {

    /** @param version business version; null for the one that is in use */
    Optional<Vocabulary> vocabulary(String url, @Nullable String version);

    /** @param version business version; null for the newest */
    Optional<ValueSet> valueSet(String url, @Nullable String version);
}

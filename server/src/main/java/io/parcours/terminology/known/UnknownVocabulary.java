package io.parcours.terminology.known;

import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.ConceptDetails;
import io.parcours.terminology.concept.Listing;
import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.Subsumption;
import io.parcours.terminology.concept.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A code system that is not known here; a value set may still name codes of it, and these are taken as they are named. */
public record UnknownVocabulary(Identity identity) implements Vocabulary {

    public static UnknownVocabulary of(String url, @Nullable String version) {
        return new UnknownVocabulary(new Identity(url, version, url));
    }

    @Override
    public Optional<Concept> find(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<ConceptDetails> details(String code) {
        return Optional.empty();
    }

    @Override
    public Listing select(Selection selection) {
        return NamedCodes.of(identity.url(), selection, code -> false, UnknownVocabulary::bare);
    }

    @Override
    public Subsumption relation(String codeA, String codeB) {
        throw new IllegalStateException("Nobody can have found two concepts here.");
    }

    static Concept bare(String code) {
        return new Concept(code, null, List.of(), false, false);
    }
}

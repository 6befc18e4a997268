package io.parcours.terminology.known;

import ca.uhn.fhir.context.support.IValidationSupport.LookupCodeResult;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.ConceptDetails;
import io.parcours.terminology.concept.Listing;
import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.Subsumption;
import io.parcours.terminology.concept.Term;
import io.parcours.terminology.concept.Vocabulary;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.jspecify.annotations.Nullable;

/**
 * A code system whose codes are made by rules or kept by a registry: units (UCUM), languages (BCP 47), countries (ISO 3166), currencies
 * (ISO 4217), media types (BCP 13). The FHIR library tells which codes are right; the Java platform knows some of them in French.
 */
public final class RuledVocabulary implements Vocabulary {

    private static final String LANGUAGES = "urn:ietf:bcp:47";
    private static final String COUNTRIES = "urn:iso:std:iso:3166";
    private static final String CURRENCIES = "urn:iso:std:iso:4217";

    /** The systems by their address, and what they are called. */
    private static final Map<String, String> NAMES = Map.of(
            "http://unitsofmeasure.org",
            "UCUM",
            LANGUAGES,
            "BCP 47",
            COUNTRIES,
            "ISO 3166",
            CURRENCIES,
            "ISO 4217",
            "urn:ietf:bcp:13",
            "BCP 13");

    private final Identity identity;
    private final CommonCodeSystemsTerminologyService library;

    private RuledVocabulary(String url, String name, CommonCodeSystemsTerminologyService library) {
        this.identity = new Identity(url, null, name);
        this.library = library;
    }

    /** Empty if the library does not know the system's rules. */
    public static Optional<Vocabulary> of(String url, CommonCodeSystemsTerminologyService library) {
        return Optional.ofNullable(NAMES.get(url)).map(name -> new RuledVocabulary(url, name, library));
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Optional<Concept> find(String code) {
        LookupCodeResult found =
                library.lookupCode(new ValidationSupportContext(library), new LookupCodeRequest(identity.url(), code));
        if (found == null || !found.isFound()) {
            return Optional.empty();
        }
        Term display = found.getCodeDisplay() == null ? null : new Term("en", null, found.getCodeDisplay());
        return Optional.of(new Concept(code, display, french(code).map(List::of).orElse(List.of()), false, false));
    }

    private Optional<Term> french(String code) {
        return Optional.ofNullable(frenchName(code))
                .filter(name -> !name.isEmpty() && !name.equals(code))
                .map(name -> new Term("fr", null, name));
    }

    private @Nullable String frenchName(String code) {
        try {
            return switch (identity.url()) {
                case LANGUAGES -> Locale.forLanguageTag(code).getDisplayName(Locale.FRENCH);
                case COUNTRIES -> new Locale("", code).getDisplayCountry(Locale.FRENCH);
                case CURRENCIES -> Currency.getInstance(code).getDisplayName(Locale.FRENCH);
                default -> null;
            };
        } catch (IllegalArgumentException unknownToThePlatform) {
            return null;
        }
    }

    @Override
    public Optional<ConceptDetails> details(String code) {
        return find(code).map(concept -> new ConceptDetails(concept, List.of(), List.of(), List.of(), List.of()));
    }

    @Override
    public Listing select(Selection selection) {
        return NamedCodes.of(identity.url(), selection, code -> find(code).isPresent(), code -> find(code)
                .orElseGet(() -> UnknownVocabulary.bare(code)));
    }

    @Override
    public Subsumption relation(String codeA, String codeB) {
        return codeA.equals(codeB) ? Subsumption.EQUIVALENT : Subsumption.NOT_SUBSUMED;
    }
}

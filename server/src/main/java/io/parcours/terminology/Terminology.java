package io.parcours.terminology;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.catalog.Catalog;
import io.parcours.terminology.catalog.Shelf;
import io.parcours.terminology.concept.Subsumption;
import io.parcours.terminology.concept.Vocabulary;
import io.parcours.terminology.concept.WantedLanguages;
import io.parcours.terminology.tree.TreeVocabulary;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers questions about codes. What is asked for and not known here is refused as unknown; answers see what is committed.
 *
 * @see <a href="https://hl7.org/fhir/R4/terminology-service.html">FHIR R4, terminology service</a>
 */
@Component
public class Terminology {

    private final Catalog catalog;
    private final TerminologyProperties limits;

    Terminology(Catalog catalog, TerminologyProperties limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    /**
     * One page of a value set's concepts, with the total of all pages.
     *
     * @throws Refusal unknown value set; too costly, if all concepts are wanted and they are more than the server gives at once; not supported,
     *     if the definition cannot be listed here
     */
    public Expansion expand(Wanted<ValueSet> wanted, ExpansionQuestion question) {
        Shelf shelf = catalog.now();
        ValueSet valueSet = valueSet(shelf, wanted);
        return new Expander(shelf.conceptSet(valueSet), limits.largestExpansion()).expand(valueSet, question);
    }

    /** Whether a code is in a value set. @throws Refusal unknown value set */
    public Verdict checkInValueSet(Wanted<ValueSet> wanted, CodeQuestion question) {
        Shelf shelf = catalog.now();
        ValueSet valueSet = valueSet(shelf, wanted);
        return new CodeCheck(question).against(shelf.conceptSet(valueSet), String.valueOf(valueSet.getUrl()));
    }

    /** Whether a code is in a code system. @throws Refusal unknown code system */
    public Verdict checkInCodeSystem(Wanted<CodeSystem> wanted, CodeQuestion question) {
        return new CodeCheck(question).against(vocabulary(catalog.now(), wanted));
    }

    /** Everything about a concept. @throws Refusal unknown code system, version or code */
    public Lookup lookUp(String system, @Nullable String version, String code) {
        Vocabulary vocabulary = vocabulary(catalog.now(), Wanted.named(system, version));
        return vocabulary
                .details(code)
                .map(details -> new Lookup(vocabulary.identity(), details))
                .orElseThrow(() -> unknownCode(system, code));
    }

    /** The word to show for a code; empty if the code is not known, or has none. */
    public Optional<String> display(String system, String code, WantedLanguages languages) {
        return catalog.now()
                .vocabulary(system, null)
                .flatMap(vocabulary -> vocabulary.find(code))
                .flatMap(concept -> concept.display(languages));
    }

    /** How two concepts of a code system stand to each other. @throws Refusal unknown code system, version or code */
    public Subsumption compare(Wanted<CodeSystem> wanted, String codeA, String codeB) {
        Vocabulary vocabulary = vocabulary(catalog.now(), wanted);
        String system = vocabulary.identity().url();
        for (String code : List.of(codeA, codeB)) {
            if (vocabulary.find(code).isEmpty()) {
                throw unknownCode(system, code);
            }
        }
        return vocabulary.relation(codeA, codeB);
    }

    /** What becomes of a concept elsewhere. @throws Refusal unknown map */
    public Translation translate(TranslationQuestion question) {
        return new Translator(catalog.now(), question).translate();
    }

    private static ValueSet valueSet(Shelf shelf, Wanted<ValueSet> wanted) {
        ValueSet given = wanted.given();
        if (given == null) {
            return shelf.valueSet(String.valueOf(wanted.address()), wanted.version())
                    .orElseThrow(() -> Refusal.unknown("The value set " + wanted + " is not known here."));
        }
        // The stored one may have been worked out already.
        return Optional.ofNullable(given.getUrl())
                .flatMap(url -> shelf.valueSet(url, given.getVersion()))
                .filter(stored -> stored.hasId()
                        && stored.getIdElement()
                                .getIdPart()
                                .equals(given.getIdElement().getIdPart())
                        && stored.getMeta().getVersionId() != null
                        && stored.getMeta()
                                .getVersionId()
                                .equals(given.getMeta().getVersionId()))
                .orElse(given);
    }

    private static Vocabulary vocabulary(Shelf shelf, Wanted<CodeSystem> wanted) {
        CodeSystem given = wanted.given();
        if (given != null) {
            return TreeVocabulary.of(given);
        }
        return shelf.vocabulary(String.valueOf(wanted.address()), wanted.version())
                .orElseThrow(() -> Refusal.unknown("The code system " + wanted + " is not known here."));
    }

    private static Refusal unknownCode(String system, String code) {
        return Refusal.unknown(system + " has no code \"" + code + "\".");
    }
}

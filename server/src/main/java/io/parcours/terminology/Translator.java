package io.parcours.terminology;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.TranslationQuestion.Ends;
import io.parcours.terminology.catalog.Shelf;
import io.parcours.terminology.map.ConceptMapReader;
import io.parcours.terminology.map.Match;
import io.parcours.terminology.valueset.Canonical;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;

/** Finds the maps that a translation goes by, and shows what they give in the reader's language. */
final class Translator {

    private final Shelf shelf;
    private final TranslationQuestion question;
    private final ConceptMapReader reader;

    Translator(Shelf shelf, TranslationQuestion question) {
        this.shelf = shelf;
        this.question = question;
        this.reader = new ConceptMapReader(this::byAddress);
    }

    private Optional<ConceptMap> byAddress(String address) {
        Canonical canonical = Canonical.parse(address);
        return shelf.conceptMap(canonical.url(), canonical.version());
    }

    Translation translate() {
        return new Translation(question.codings().stream()
                .flatMap(coding -> maps(coding).flatMap(map -> matches(map, coding)))
                .map(this::shown)
                .toList());
    }

    private Stream<ConceptMap> maps(Coding coding) {
        Wanted<ConceptMap> wanted = question.map();
        Ends ends = question.target();
        if (wanted != null) {
            return Stream.of(named(wanted));
        }
        List<ConceptMap> all = question.isReverse()
                ? shelf.conceptMapsTo(coding.getSystem())
                : shelf.conceptMapsFrom(coding.getSystem());
        String targetSystem = question.isReverse() ? null : ends.targetSystem();
        return all.stream()
                .filter(map -> ConceptMapReader.leads(map, ends.sourceValueSet(), ends.targetValueSet(), targetSystem));
    }

    private ConceptMap named(Wanted<ConceptMap> wanted) {
        return Optional.ofNullable(wanted.given())
                .or(() -> shelf.conceptMap(String.valueOf(wanted.address()), wanted.version()))
                .orElseThrow(() -> Refusal.unknown("The concept map " + wanted + " is not known here."));
    }

    private Stream<Match> matches(ConceptMap map, Coding coding) {
        List<Match> matches = question.isReverse() ? reader.translateBack(map, coding) : reader.translate(map, coding);
        String system = question.target().targetSystem();
        return matches.stream()
                .filter(match -> system == null
                        || match.concept() == null
                        || Objects.equals(match.concept().getSystem(), system));
    }

    private Match shown(Match match) {
        Coding concept = match.concept();
        if (concept == null || !concept.hasSystem()) {
            return match;
        }
        String display = shelf.vocabulary(concept.getSystem(), null)
                .flatMap(vocabulary -> vocabulary.find(concept.getCode()))
                .flatMap(found -> found.display(question.languages()))
                .orElse(concept.getDisplay());
        return new Match(
                match.equivalence(),
                new Coding(concept.getSystem(), concept.getCode(), display),
                match.products(),
                match.map());
    }
}

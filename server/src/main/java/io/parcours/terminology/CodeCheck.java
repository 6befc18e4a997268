package io.parcours.terminology;

import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.Term;
import io.parcours.terminology.concept.Vocabulary;
import io.parcours.terminology.concept.Vocabulary.Identity;
import io.parcours.terminology.concept.WantedLanguages;
import io.parcours.terminology.known.UnknownVocabulary;
import io.parcours.terminology.valueset.ConceptSet;
import io.parcours.terminology.valueset.Part;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/** Judges codes by a code system or by a value set. */
final class CodeCheck {

    private final CodeQuestion question;
    private final WantedLanguages languages;

    CodeCheck(CodeQuestion question) {
        this.question = question;
        this.languages = question.languages();
    }

    Verdict against(Vocabulary vocabulary) {
        return firstRight(coding -> against(vocabulary, coding));
    }

    Verdict against(ConceptSet set, String valueSet) {
        return firstRight(
                coding -> coding.hasSystem() ? inSystem(set, valueSet, coding) : inAnySystem(set, valueSet, coding));
    }

    private interface Judge {
        Verdict judge(Coding coding);
    }

    private Verdict firstRight(Judge judge) {
        List<Verdict> verdicts = question.codings().stream().map(judge::judge).toList();
        return verdicts.stream().filter(Verdict::isRight).findFirst().orElse(verdicts.get(0));
    }

    private Verdict against(Vocabulary vocabulary, Coding coding) {
        Identity identity = vocabulary.identity();
        if (coding.hasSystem() && !coding.getSystem().equals(identity.url())) {
            return wrong(Wording.NO_SUCH_CODE, coding.getCode(), identity.url());
        }
        if (isOtherVersion(coding, identity)) {
            return wrong(Wording.OTHER_VERSION, coding.getCode(), identity.url());
        }
        return vocabulary
                .find(coding.getCode())
                .map(concept -> judge(concept, coding, identity.url()))
                .orElseGet(() -> wrong(Wording.NO_SUCH_CODE, coding.getCode(), identity.url()));
    }

    private Verdict inSystem(ConceptSet set, String valueSet, Coding coding) {
        List<Part> parts = set.partsOf(coding.getSystem());
        if (parts.isEmpty()) {
            return wrong(Wording.SYSTEM_NOT_IN_VALUE_SET, coding.getCode(), coding.getSystem(), valueSet);
        }
        List<Part> ofTheVersion = parts.stream()
                .filter(part -> !isOtherVersion(coding, part.vocabulary().identity()))
                .toList();
        if (ofTheVersion.isEmpty()) {
            return wrong(Wording.OTHER_VERSION, coding.getCode(), coding.getSystem());
        }
        return ofTheVersion.stream()
                .filter(part -> part.contains(coding.getCode()))
                .findFirst()
                .map(part -> judge(part, coding))
                .orElseGet(() -> notIn(ofTheVersion.get(0), valueSet, coding));
    }

    private Verdict notIn(Part part, String valueSet, Coding coding) {
        Optional<Concept> known = part.vocabulary().find(coding.getCode());
        if (known.isPresent()) {
            return new Verdict(
                    false,
                    Wording.NOT_IN_VALUE_SET.say(languages, coding.getCode(), coding.getSystem(), valueSet),
                    known.get().display(languages).orElse(null));
        }
        return part.vocabulary() instanceof UnknownVocabulary
                ? wrong(Wording.SYSTEM_NOT_KNOWN, coding.getCode(), coding.getSystem())
                : wrong(Wording.NO_SUCH_CODE, coding.getCode(), coding.getSystem());
    }

    private Verdict inAnySystem(ConceptSet set, String valueSet, Coding coding) {
        List<Part> having = set.parts().stream()
                .filter(part -> part.contains(coding.getCode()))
                .toList();
        return switch (having.size()) {
            case 0 -> wrong(Wording.NOT_IN_ANY_SYSTEM, coding.getCode(), "", valueSet);
            case 1 -> judge(having.get(0), coding);
            default -> wrong(Wording.IN_SEVERAL_SYSTEMS, coding.getCode(), "", valueSet);
        };
    }

    private Verdict judge(Part part, Coding coding) {
        Concept concept = part.find(coding.getCode())
                .orElseGet(() -> new Concept(coding.getCode(), null, List.of(), false, false));
        return judge(concept, coding, part.vocabulary().identity().url());
    }

    private Verdict judge(Concept concept, Coding coding, String system) {
        String display = concept.display(languages).orElse(null);
        if (concept.isAbstract() && !question.abstractAllowed()) {
            return new Verdict(false, Wording.ABSTRACT.say(languages, concept.code(), system), display);
        }
        if (coding.hasDisplay() && !isCalled(concept, coding.getDisplay())) {
            return new Verdict(
                    false,
                    Wording.WRONG_DISPLAY.say(
                            languages, concept.code(), system, Objects.requireNonNullElse(display, "")),
                    display);
        }
        return new Verdict(
                true, concept.isInactive() ? Wording.RETIRED.say(languages, concept.code(), system) : null, display);
    }

    /** Case and spaces do not matter. A code without words may be called anything. */
    private boolean isCalled(Concept concept, String display) {
        List<String> names = question.displayInTheseLanguages()
                ? concept.searchable(languages)
                : concept.words().stream().map(Term::value).toList();
        return names.isEmpty() || names.stream().anyMatch(name -> plain(name).equalsIgnoreCase(plain(display)));
    }

    private static String plain(String text) {
        return text.trim().replaceAll("\\s+", " ");
    }

    private static boolean isOtherVersion(Coding coding, Identity identity) {
        return coding.hasVersion()
                && identity.version() != null
                && !coding.getVersion().equals(identity.version());
    }

    private Verdict wrong(Wording wording, Object... parts) {
        return new Verdict(false, wording.say(languages, parts), null);
    }
}

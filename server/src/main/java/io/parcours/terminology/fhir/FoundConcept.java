package io.parcours.terminology.fhir;

import io.parcours.terminology.Lookup;
import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.ConceptDetails;
import io.parcours.terminology.concept.Term;
import io.parcours.terminology.concept.WantedLanguages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Writes what was looked up as Parameters. */
final class FoundConcept {

    private final Lookup found;
    private final ConceptDetails details;
    private final WantedLanguages languages;

    FoundConcept(Lookup found, WantedLanguages languages) {
        this.found = found;
        this.details = found.details();
        this.languages = languages;
    }

    /** @param wanted properties to give; all, if none is named */
    Parameters render(Set<String> wanted) {
        Concept concept = details.concept();
        var parameters = new Parameters();
        parameters.addParameter("name", found.system().name());
        if (found.system().version() != null) {
            parameters.addParameter("version", found.system().version());
        }
        parameters.addParameter("display", concept.display(languages).orElse(concept.code()));
        concept.designations().stream()
                .filter(word -> isWanted(word, wanted))
                .forEach(word -> designation(parameters.addParameter().setName("designation"), word));
        properties(parameters, wanted);
        return parameters;
    }

    private static boolean isWanted(Term word, Set<String> wanted) {
        return wanted.isEmpty() || wanted.contains("designation") || wanted.contains("lang." + word.language());
    }

    private static void designation(ParametersParameterComponent parameter, Term word) {
        if (word.language() != null) {
            parameter.addPart().setName("language").setValue(new CodeType(word.language()));
        }
        if (word.use() != null) {
            parameter.addPart().setName("use").setValue(word.use());
        }
        parameter.addPart().setName("value").setValue(new StringType(word.value()));
    }

    private void properties(Parameters parameters, Set<String> wanted) {
        definition().ifPresent(text -> property(parameters, wanted, "definition", new StringType(text)));
        if (details.concept().isInactive()
                && details.properties().stream().noneMatch(one -> one.code().equals("inactive"))) {
            property(parameters, wanted, "inactive", new BooleanType(true));
        }
        details.parents().forEach(code -> property(parameters, wanted, "parent", new CodeType(code)));
        details.children().forEach(code -> property(parameters, wanted, "child", new CodeType(code)));
        details.properties().stream()
                .filter(one -> !Set.of("parent", "child").contains(one.code()))
                .forEach(one -> property(parameters, wanted, one.code(), one.value()));
    }

    private Optional<String> definition() {
        List<Term> definitions = details.definitions();
        return languages
                .best(definitions.stream().<@Nullable String>map(Term::language).toList())
                .or(() -> definitions.isEmpty() ? Optional.empty() : Optional.of(0))
                .map(place -> definitions.get(place).value());
    }

    private static void property(Parameters parameters, Set<String> wanted, String code, Type value) {
        if (wanted.isEmpty() || wanted.contains(code)) {
            ParametersParameterComponent parameter = parameters.addParameter().setName("property");
            parameter.addPart().setName("code").setValue(new CodeType(code));
            parameter.addPart().setName("value").setValue(value);
        }
    }
}

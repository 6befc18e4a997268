package io.parcours.terminology.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.access.Permitted;
import io.parcours.fhir.OperationProvider;
import io.parcours.fhir.Refusal;
import io.parcours.terminology.Terminology;
import io.parcours.terminology.Translation;
import io.parcours.terminology.TranslationQuestion;
import io.parcours.terminology.TranslationQuestion.Ends;
import io.parcours.terminology.Wanted;
import io.parcours.terminology.map.Match;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ConceptMap/$translate} and {@code ConceptMap/[id]/$translate}: what a code becomes elsewhere. */
@Component
public class TranslateProvider implements OperationProvider {

    private static final Set<String> KNOWN = Set.of(
            "url",
            "conceptMap",
            "conceptMapVersion",
            "code",
            "system",
            "version",
            "coding",
            "codeableConcept",
            "source",
            "target",
            "targetsystem",
            "reverse",
            OperationInput.DISPLAY_LANGUAGE);
    private static final Set<String> NOT_SUPPORTED = Set.of("dependency");
    private static final StoredDefinition.Names NAMES =
            new StoredDefinition.Names("url", "conceptMapVersion", "conceptMap");

    private final Terminology terminology;
    private final StoredDefinition definitions;

    TranslateProvider(Terminology terminology, StoredDefinition definitions) {
        this.terminology = terminology;
        this.definitions = definitions;
    }

    @Operation(
            name = "$translate",
            typeName = "ConceptMap",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/ConceptMap-translate")
    @Permitted
    public Parameters translate(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        var input = OperationInput.read("$translate", request, KNOWN, NOT_SUPPORTED);
        List<Coding> codings = CodingInput.codings(
                input, input.text("system").orElse(null), input.text("version").orElse(null));
        if (codings.stream().anyMatch(coding -> !coding.hasSystem())) {
            throw Refusal.invalid("A code is translated together with its system.", "system");
        }
        boolean isNamed = id != null || input.has(NAMES.address()) || input.has(NAMES.given());
        Wanted<ConceptMap> map = isNamed ? definitions.wanted(ConceptMap.class, id, input, NAMES) : null;
        var ends = new Ends(
                input.text("source").orElse(null),
                input.text("target").orElse(null),
                input.text("targetsystem").orElse(null));
        return answer(terminology.translate(
                new TranslationQuestion(codings, map, ends, input.isTrue("reverse"), input.languages())));
    }

    private static Parameters answer(Translation translation) {
        var parameters = new Parameters();
        parameters.addParameter("result", translation.isFound());
        translation.matches().forEach(match -> match(parameters.addParameter().setName("match"), match));
        return parameters;
    }

    private static void match(ParametersParameterComponent parameter, Match match) {
        parameter
                .addPart()
                .setName("equivalence")
                .setValue(new CodeType(match.equivalence().toCode()));
        if (match.concept() != null) {
            parameter.addPart().setName("concept").setValue(match.concept());
        }
        match.products().forEach(product -> {
            ParametersParameterComponent part = parameter.addPart().setName("product");
            part.addPart().setName("element").setValue(new UriType(product.getProperty()));
            part.addPart()
                    .setName("concept")
                    .setValue(new Coding(product.getSystem(), product.getValue(), product.getDisplay()));
        });
        if (match.map() != null) {
            parameter.addPart().setName("source").setValue(new UriType(match.map()));
        }
    }
}

package io.parcours.terminology.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.access.Permitted;
import io.parcours.fhir.OperationProvider;
import io.parcours.fhir.Refusal;
import io.parcours.terminology.CodeQuestion;
import io.parcours.terminology.Terminology;
import io.parcours.terminology.Verdict;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code $validate-code} on ValueSet and on CodeSystem, on the type or on one of them: is a code right, and is it called so? */
@Component
public class ValidateCodeProvider implements OperationProvider {

    private static final Set<String> COMMON =
            Set.of("url", "code", "display", "coding", "codeableConcept", "abstract", OperationInput.DISPLAY_LANGUAGE);
    private static final Set<String> OF_VALUE_SETS =
            CodingInput.with(COMMON, "valueSet", "valueSetVersion", "system", "systemVersion");
    private static final Set<String> OF_CODE_SYSTEMS = CodingInput.with(COMMON, "codeSystem", "version");
    private static final Set<String> NOT_SUPPORTED = Set.of("context", "date");
    private static final StoredDefinition.Names VALUE_SET =
            new StoredDefinition.Names("url", "valueSetVersion", "valueSet");
    private static final StoredDefinition.Names CODE_SYSTEM =
            new StoredDefinition.Names("url", "version", "codeSystem");

    private final Terminology terminology;
    private final StoredDefinition definitions;

    ValidateCodeProvider(Terminology terminology, StoredDefinition definitions) {
        this.terminology = terminology;
        this.definitions = definitions;
    }

    @Operation(
            name = "$validate-code",
            typeName = "ValueSet",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/ValueSet-validate-code")
    @Permitted
    public Parameters inValueSet(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        var input = OperationInput.read("$validate-code", request, OF_VALUE_SETS, NOT_SUPPORTED);
        List<Coding> codings = CodingInput.codings(
                input,
                input.text("system").orElse(null),
                input.text("systemVersion").orElse(null));
        return answer(terminology.checkInValueSet(
                definitions.wanted(ValueSet.class, id, input, VALUE_SET), question(input, codings)));
    }

    @Operation(
            name = "$validate-code",
            typeName = "CodeSystem",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/CodeSystem-validate-code")
    @Permitted
    public Parameters inCodeSystem(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        var input = OperationInput.read("$validate-code", request, OF_CODE_SYSTEMS, NOT_SUPPORTED);
        List<Coding> codings = CodingInput.codings(input, null, null);
        return answer(terminology.checkInCodeSystem(
                CodingInput.codeSystem(definitions, id, input, CODE_SYSTEM, codings), question(input, codings)));
    }

    private static CodeQuestion question(OperationInput input, List<Coding> codings) {
        if (input.has("display") && !input.has("code")) {
            throw Refusal.invalid("A display is checked together with a code.", "display");
        }
        return new CodeQuestion(
                codings, input.isTrue("abstract"), input.languages(), input.has(OperationInput.DISPLAY_LANGUAGE));
    }

    private static Parameters answer(Verdict verdict) {
        var parameters = new Parameters();
        parameters.addParameter("result", verdict.isRight());
        if (verdict.message() != null) {
            parameters.addParameter("message", verdict.message());
        }
        if (verdict.display() != null) {
            parameters.addParameter("display", verdict.display());
        }
        return parameters;
    }
}

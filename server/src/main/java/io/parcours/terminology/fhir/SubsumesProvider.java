package io.parcours.terminology.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.access.Permitted;
import io.parcours.fhir.OperationProvider;
import io.parcours.fhir.Refusal;
import io.parcours.terminology.Terminology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code CodeSystem/$subsumes}: is one concept a kind of the other? */
@Component
public class SubsumesProvider implements OperationProvider {

    private static final Set<String> KNOWN = Set.of("codeA", "codeB", "system", "version", "codingA", "codingB");
    private static final StoredDefinition.Names NAMES = new StoredDefinition.Names("system", "version", "codeSystem");

    private final Terminology terminology;
    private final StoredDefinition definitions;

    SubsumesProvider(Terminology terminology, StoredDefinition definitions) {
        this.terminology = terminology;
        this.definitions = definitions;
    }

    @Operation(
            name = "$subsumes",
            typeName = "CodeSystem",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/CodeSystem-subsumes")
    @Permitted
    public Parameters subsumes(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        var input = OperationInput.read("$subsumes", request, KNOWN, Set.of());
        List<Coding> codings = new ArrayList<>();
        String codeA = code(input, "codeA", "codingA", codings);
        String codeB = code(input, "codeB", "codingB", codings);
        if (codings.stream().map(Coding::getSystem).distinct().count() > 1) {
            throw Refusal.invalid("Both codes must be of the same code system.", "codingB");
        }
        var outcome = terminology.compare(CodingInput.codeSystem(definitions, id, input, NAMES, codings), codeA, codeB);
        var parameters = new Parameters();
        parameters.addParameter().setName("outcome").setValue(new CodeType(outcome.code()));
        return parameters;
    }

    private static String code(OperationInput input, String simple, String full, List<Coding> codings) {
        if (!input.has(full)) {
            return input.required(simple);
        }
        Coding coding = input.complex(full, Coding.class).orElseThrow();
        if (input.has(simple) || !coding.hasCode()) {
            throw Refusal.invalid("Give either \"" + simple + "\" or a \"" + full + "\" with a code.", full);
        }
        codings.add(coding);
        return coding.getCode();
    }
}

package io.parcours.terminology.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.access.Permitted;
import io.parcours.fhir.OperationProvider;
import io.parcours.fhir.Refusal;
import io.parcours.terminology.Terminology;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/** {@code CodeSystem/$lookup}: what a code means, in the reader's language. */
@Component
public class LookupProvider implements OperationProvider {

    private static final Set<String> KNOWN =
            Set.of("code", "system", "version", "coding", "property", OperationInput.DISPLAY_LANGUAGE);
    private static final Set<String> NOT_SUPPORTED = Set.of("date");

    private final Terminology terminology;

    LookupProvider(Terminology terminology) {
        this.terminology = terminology;
    }

    @Operation(
            name = "$lookup",
            typeName = "CodeSystem",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/CodeSystem-lookup")
    @Permitted
    public Parameters lookup(RequestDetails request) {
        var input = OperationInput.read("$lookup", request, KNOWN, NOT_SUPPORTED);
        Optional<Coding> coding = input.complex("coding", Coding.class);
        if (coding.isPresent() == input.has("code")) {
            throw Refusal.invalid("Give either system and code, or a coding.", "code");
        }
        String system = coding.map(Coding::getSystem).orElseGet(() -> input.required("system"));
        String code = coding.map(Coding::getCode).orElseGet(() -> input.required("code"));
        String version =
                coding.map(Coding::getVersion).or(() -> input.text("version")).orElse(null);
        return new FoundConcept(terminology.lookUp(system, version, code), input.languages())
                .render(Set.copyOf(input.texts("property")));
    }
}

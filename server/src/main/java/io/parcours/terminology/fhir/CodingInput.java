package io.parcours.terminology.fhir;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** Reads a code that an operation takes in one of three ways: by itself, as a Coding, or in a CodeableConcept. */
final class CodingInput {

    private CodingInput() {}

    static Set<String> with(Set<String> names, String... more) {
        var all = new HashSet<>(names);
        Collections.addAll(all, more);
        return Set.copyOf(all);
    }

    /**
     * The codes to look at, each with a code.
     *
     * @param system of a code that is given by itself; null where something else says it, or nothing
     * @throws Refusal invalid, if there is none, or it is given in several ways
     */
    static List<Coding> codings(OperationInput input, @Nullable String system, @Nullable String version) {
        var given = new ArrayList<List<Coding>>();
        input.text("code")
                .ifPresent(code -> given.add(
                        List.of(new Coding(system, code, input.text("display").orElse(null)).setVersion(version))));
        input.complex("coding", Coding.class).ifPresent(coding -> given.add(List.of(coding)));
        input.complex("codeableConcept", CodeableConcept.class).ifPresent(concept -> given.add(concept.getCoding()));
        if (given.size() != 1) {
            throw Refusal.invalid("Give the code in one way: as code, as coding or as codeableConcept.", "code");
        }
        List<Coding> codings = given.get(0).stream().filter(Coding::hasCode).toList();
        if (codings.isEmpty()) {
            throw Refusal.invalid("There is no code in it.", input.has("coding") ? "coding" : "codeableConcept");
        }
        return codings;
    }

    /** The code system that the request names; where it names none, the one of the codings. */
    static Wanted<CodeSystem> codeSystem(
            StoredDefinition definitions,
            @Nullable IdType id,
            OperationInput input,
            StoredDefinition.Names names,
            List<Coding> codings) {
        boolean isNamed = id != null || input.has(names.address()) || input.has(names.given());
        Optional<Coding> first = codings.stream().filter(Coding::hasSystem).findFirst();
        if (isNamed || first.isEmpty()) {
            return asAddress(definitions.wanted(CodeSystem.class, id, input, names));
        }
        Coding coding = first.get();
        return Wanted.named(coding.getSystem(), coding.hasVersion() ? coding.getVersion() : null);
    }

    /** A stored code system is meant by its address: its concepts may be kept elsewhere. */
    private static Wanted<CodeSystem> asAddress(Wanted<CodeSystem> wanted) {
        CodeSystem given = wanted.given();
        return given != null && given.hasUrl() && given.hasId()
                ? Wanted.named(given.getUrl(), given.hasVersion() ? given.getVersion() : null)
                : wanted;
    }
}

package io.parcours.web.guide.artifact;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** A value in one line. */
final class ValueText {

    private ValueText() {}

    static String of(@Nullable Type value) {
        if (value == null) {
            return "";
        }
        if (value.isPrimitive()) {
            return value.primitiveValue() == null ? "" : value.primitiveValue();
        }
        if (value instanceof Coding coding) {
            return joined("#", coding.getSystem(), coding.getCode());
        }
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().map(ValueText::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Quantity quantity) {
            return joined(
                    " ",
                    quantity.getValue() == null ? null : quantity.getValue().toPlainString(),
                    quantity.getUnit());
        }
        return value instanceof Reference reference ? joined("", reference.getReference()) : value.fhirType();
    }

    /** A length of time as its number and its unit, such as {@code 14 d}. */
    static String ofDuration(Duration duration) {
        return joined(" ", String.valueOf(duration.getValue()), duration.getCode());
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(between));
    }
}

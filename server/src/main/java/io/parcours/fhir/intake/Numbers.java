package io.parcours.fhir.intake;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.fhir.Refusal;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DecimalType;

/** Refuses numbers that are short to send and endless to write out: a billion digits behind an exponent. */
final class Numbers {

    private static final int MOST_DIGITS = 1_000;
    private static final Pattern HUGE = Pattern.compile("[0-9.][eE][+-]?[0-9]{4,}");
    /** All search parameters of FHIR R4 that take a number or a quantity, alone or as a part; a test compares them with the library's. */
    static final Set<String> PARAMETERS = Set.of(
            "abatement-age",
            "code-value-quantity",
            "combo-code-value-quantity",
            "combo-value-quantity",
            "component-code-value-quantity",
            "component-value-quantity",
            "context-quantity",
            "context-type-quantity",
            "factor-override",
            "length",
            "onset-age",
            "price-override",
            "probability",
            "quantity",
            "totalgross",
            "totalnet",
            "value-quantity",
            "variant-end",
            "variant-start",
            "window-end",
            "window-start");

    private Numbers() {}

    /** @throws Refusal invalid, if the parameter takes numbers and one of them is huge */
    static void requireSane(String name, String value) {
        String last = name.replaceFirst(":(missing|not)$", "").replaceFirst("^.*[:.]", "");
        if (PARAMETERS.contains(last) && HUGE.matcher(value).find()) {
            throw Refusal.invalid("A number has too large an exponent.", name);
        }
    }

    /** @throws Refusal invalid, if a number in {@code resource} is huge */
    static void requireSane(FhirContext fhirContext, IBaseResource resource) {
        for (DecimalType number :
                fhirContext.newTerser().getAllPopulatedChildElementsOfType(resource, DecimalType.class)) {
            BigDecimal value = number.getValue();
            if (value != null && (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS)) {
                throw JsonScan.refusal("A number has too large an exponent.");
            }
        }
    }
}

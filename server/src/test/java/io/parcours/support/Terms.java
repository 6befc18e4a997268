package io.parcours.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/** Asks terminology operations, and reads what they answer. */
public final class Terms {

    public static final String OURS = "https://parcours.io/fhir/";

    private Terms() {}

    /** The path of an operation with its parameters: names and values in turn. */
    public static String ask(String operation, String... parameters) {
        var query = new StringJoiner("&", "/" + operation + "?", "");
        for (int i = 0; i < parameters.length; i += 2) {
            query.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    public static List<String> codes(ValueSet expanded) {
        return expanded.getExpansion().getContains().stream()
                .map(ValueSetExpansionContainsComponent::getCode)
                .toList();
    }

    public static List<String> displays(ValueSet expanded) {
        return expanded.getExpansion().getContains().stream()
                .map(ValueSetExpansionContainsComponent::getDisplay)
                .toList();
    }

    /** The value of a parameter of the answer, as text; empty if it is not there. */
    public static String value(Parameters answer, String name) {
        ParametersParameterComponent parameter = answer.getParameter(name);
        return parameter == null ? "" : parameter.getValue().primitiveValue();
    }

    /** The values of a property of a concept that was looked up. */
    public static List<String> property(Parameters lookup, String code) {
        return lookup.getParameter().stream()
                .filter(parameter -> parameter.getName().equals("property"))
                .filter(parameter -> part(parameter, "code")
                        .filter(value -> value.primitiveValue().equals(code))
                        .isPresent())
                .flatMap(parameter -> part(parameter, "value").stream())
                .map(value -> value.isPrimitive() ? value.primitiveValue() : ((Coding) value).getCode())
                .toList();
    }

    public static Optional<Type> part(ParametersParameterComponent parameter, String name) {
        return parameter.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(ParametersParameterComponent::getValue)
                .findFirst();
    }
}

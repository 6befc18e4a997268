package io.parcours.terminology.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.fhir.Refusal;
import io.parcours.terminology.concept.WantedLanguages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * The parameters of an operation, from the URL or from a posted Parameters resource. What the operation does not know, or what is not a value of
 * the wanted kind, is refused by name.
 */
final class OperationInput {

    static final String DISPLAY_LANGUAGE = "displayLanguage";

    private static final Set<String> OF_THE_PROTOCOL = Set.of("_format", "_pretty");

    private final String operation;
    private final RequestDetails request;
    private final Map<String, List<Base>> values = new LinkedHashMap<>();

    private OperationInput(String operation, RequestDetails request) {
        this.operation = operation;
        this.request = request;
    }

    /**
     * Reads them.
     *
     * @param operation name for messages, for example {@code $expand}
     * @param known what the operation takes
     * @param notSupported what FHIR defines for the operation and this server does not take
     * @throws Refusal invalid, naming the parameter
     */
    static OperationInput read(String operation, RequestDetails request, Set<String> known, Set<String> notSupported) {
        var input = new OperationInput(operation, request);
        request.getParameters().forEach((name, given) -> {
            for (String value : given) {
                input.add(name, new StringType(value));
            }
        });
        if (request.getResource() instanceof Parameters body) {
            body.getParameter().forEach(input::add);
        }
        for (String name : input.values.keySet()) {
            if (notSupported.contains(name)) {
                throw Refusal.invalid(
                        "This server does not support the parameter \"" + name + "\" of " + operation + ".", name);
            }
            if (!known.contains(name)) {
                throw Refusal.invalid(operation + " does not know the parameter \"" + name + "\".", name);
            }
        }
        return input;
    }

    private void add(ParametersParameterComponent parameter) {
        if (parameter.hasResource()) {
            add(parameter.getName(), parameter.getResource());
        } else if (parameter.hasValue()) {
            add(parameter.getName(), parameter.getValue());
        } else {
            throw Refusal.invalid("The parameter needs a value.", String.valueOf(parameter.getName()));
        }
    }

    private void add(String name, Base value) {
        if (!OF_THE_PROTOCOL.contains(name)) {
            values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** All values of a parameter that may be repeated. */
    List<String> texts(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(value -> text(name, value))
                .toList();
    }

    Optional<String> text(String name) {
        return one(name).map(value -> text(name, value));
    }

    String required(String name) {
        return text(name)
                .orElseThrow(() -> Refusal.invalid(operation + " needs the parameter \"" + name + "\".", name));
    }

    private static String text(String name, Base value) {
        if (!value.isPrimitive()
                || value.primitiveValue() == null
                || value.primitiveValue().isBlank()) {
            throw Refusal.invalid("The parameter needs a simple value.", name);
        }
        return value.primitiveValue();
    }

    boolean isTrue(String name) {
        return text(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Refusal.invalid("The value must be true or false.", name);
                })
                .orElse(false);
    }

    Optional<Integer> number(String name, int largest) {
        return text(name).map(value -> {
            try {
                int number = Integer.parseInt(value);
                if (number >= 0 && number <= largest) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // Answered below like any other number that is not accepted.
            }
            throw Refusal.invalid("The value must be a whole number from 0 to " + largest + ".", name);
        });
    }

    /** A value that only a posted Parameters resource can hold. */
    <T extends Base> Optional<T> complex(String name, Class<T> type) {
        return one(name).map(value -> {
            if (!type.isInstance(value)) {
                throw Refusal.invalid(
                        "The parameter needs a " + type.getSimpleName() + ", sent in a Parameters resource.", name);
            }
            return type.cast(value);
        });
    }

    <R extends Resource> Optional<R> resource(String name, Class<R> type) {
        return complex(name, type);
    }

    private Optional<Base> one(String name) {
        List<Base> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw Refusal.invalid("The parameter may be given once.", name);
        }
        return given.stream().findFirst();
    }

    /** The languages to answer in: those of the parameter, otherwise those of the header {@code Accept-Language}; one that cannot be read asks for nothing. */
    WantedLanguages languages() {
        return text(DISPLAY_LANGUAGE)
                .map(list -> WantedLanguages.parse(list)
                        .orElseThrow(() -> Refusal.invalid(
                                "\"" + list + "\" is not a language such as fr or en-GB.", DISPLAY_LANGUAGE)))
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .flatMap(WantedLanguages::parse))
                .orElse(WantedLanguages.any());
    }
}

package io.parcours.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import jakarta.annotation.PostConstruct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what cannot be kept: an element that is dropped in silence would be lost data. */
@Component
class StrictReading extends StrictErrorHandler {

    private final FhirContext fhirContext;

    StrictReading(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    @PostConstruct
    void readStrictly() {
        fhirContext.setParserErrorHandler(this);
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, @Nullable String value, String error) {
        String element = location == null ? "" : location.getParentElementName();
        throw new UnreadableElement(
                element, value, "\"" + value + "\" is not a value of \"" + element + "\": " + error);
    }

    @Override
    public void unknownElement(@Nullable IParseLocation location, String element) {
        throw new UnreadableElement(element, null, "There is no element \"" + element + "\" here.");
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
        throw new UnreadableElement(element, null, "The element \"" + element + "\" may stand here once only.");
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        // Numbers, booleans and texts are told apart by the value's own check; many systems send numbers as texts.
        if (expected != ValueType.SCALAR || found != ValueType.SCALAR) {
            throw new UnreadableElement(
                    element,
                    null,
                    "The element \"" + element + "\" needs " + word(expected) + ", and " + word(found)
                            + " stands there.");
        }
    }

    private static String word(ValueType type) {
        return switch (type) {
            case ARRAY -> "a JSON array";
            case OBJECT -> "a JSON object";
            case SCALAR -> "a simple JSON value";
            case NULL -> "null";
        };
    }
}

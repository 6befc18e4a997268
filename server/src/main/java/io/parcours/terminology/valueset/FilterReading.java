package io.parcours.terminology.valueset;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.concept.Selection;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;

/** Reads a filter of a value set ({@code ValueSet.compose.include.filter}) as a choice of concepts. */
final class FilterReading {

    private FilterReading() {}

    /** @throws Refusal not supported, naming the filter, if it has no meaning here */
    static Selection read(ConceptSetFilterComponent filter) {
        String value = filter.getValue();
        return switch (filter.getProperty()) {
            case "concept", "code" -> byCode(filter, value);
            case "parent" -> new Selection.ChildrenOf(only(filter, value));
            case "child" -> new Selection.ParentsOf(only(filter, value));
            case "ancestor" -> new Selection.Below(only(filter, value), false);
            case "descendant" -> new Selection.Above(only(filter, value), false);
            case "display" -> byDisplay(filter, value);
            default -> byProperty(filter, value);
        };
    }

    private static Selection byCode(ConceptSetFilterComponent filter, String value) {
        return switch (filter.getOp()) {
            case ISA -> new Selection.Below(value, true);
            case DESCENDENTOF -> new Selection.Below(value, false);
            case ISNOTA -> Selection.everything().without(new Selection.Below(value, true));
            case GENERALIZES -> new Selection.Above(value, true);
            case EQUAL -> new Selection.Codes(Set.of(value));
            case IN -> new Selection.Codes(list(value));
            case NOTIN -> Selection.everything().without(new Selection.Codes(list(value)));
            case REGEX -> new Selection.CodeMatching(value);
            default -> throw notKnown(filter);
        };
    }

    private static Selection byDisplay(ConceptSetFilterComponent filter, String value) {
        return switch (filter.getOp()) {
            case EQUAL -> new Selection.DisplayMatching(java.util.regex.Pattern.quote(value));
            case REGEX -> new Selection.DisplayMatching(value);
            default -> throw notKnown(filter);
        };
    }

    private static Selection byProperty(ConceptSetFilterComponent filter, String value) {
        String property = filter.getProperty();
        return switch (filter.getOp()) {
            case EQUAL -> new Selection.PropertyOneOf(property, Set.of(value));
            case IN -> new Selection.PropertyOneOf(property, list(value));
            case NOTIN -> Selection.everything().without(new Selection.PropertyOneOf(property, list(value)));
            case REGEX -> new Selection.PropertyMatching(property, value);
            case EXISTS -> {
                var present = new Selection.PropertyPresent(property);
                yield Boolean.parseBoolean(value)
                        ? present
                        : Selection.everything().without(present);
            }
            default -> throw notKnown(filter);
        };
    }

    private static String only(ConceptSetFilterComponent filter, String value) {
        if (filter.getOp() != org.hl7.fhir.r4.model.ValueSet.FilterOperator.EQUAL) {
            throw notKnown(filter);
        }
        return value;
    }

    private static Set<String> list(String values) {
        return Arrays.stream(values.split(",", -1))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Refusal notKnown(ConceptSetFilterComponent filter) {
        return Refusal.notSupported("The value set's filter \"" + filter.getProperty() + " "
                + (filter.getOp() == null ? "?" : filter.getOp().toCode()) + "\" is not known here.");
    }
}

package io.parcours.terminology.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.access.Permitted;
import io.parcours.fhir.OperationProvider;
import io.parcours.terminology.Expansion;
import io.parcours.terminology.ExpansionQuestion;
import io.parcours.terminology.ExpansionQuestion.Limits;
import io.parcours.terminology.Terminology;
import io.parcours.terminology.Wanted;
import io.parcours.terminology.concept.TextFilter;
import java.time.Clock;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ValueSet/$expand} and {@code ValueSet/[id]/$expand}: the codes of a value set, for a list to choose from. */
@Component
public class ExpandProvider implements OperationProvider {

    static final int LARGEST_PAGE = 1_000;
    private static final int LARGEST_OFFSET = 10_000_000;
    private static final Set<String> KNOWN = Set.of(
            "url",
            "valueSet",
            "valueSetVersion",
            "filter",
            "offset",
            "count",
            "includeDesignations",
            "includeDefinition",
            "activeOnly",
            "excludeNested",
            "excludeNotForUI",
            "excludePostCoordinated",
            "exclude-system",
            OperationInput.DISPLAY_LANGUAGE);
    private static final Set<String> NOT_SUPPORTED = Set.of(
            "context",
            "contextDirection",
            "date",
            "designation",
            "system-version",
            "check-system-version",
            "force-system-version");
    private static final StoredDefinition.Names NAMES =
            new StoredDefinition.Names("url", "valueSetVersion", "valueSet");

    private final Terminology terminology;
    private final StoredDefinition definitions;
    private final Clock clock;

    ExpandProvider(Terminology terminology, StoredDefinition definitions, Clock clock) {
        this.terminology = terminology;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The parameters are read from the request, where unknown ones show too. */
    @Operation(
            name = "$expand",
            typeName = "ValueSet",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/ValueSet-expand")
    @Permitted
    public ValueSet expand(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        var input = OperationInput.read("$expand", request, KNOWN, NOT_SUPPORTED);
        Wanted<ValueSet> wanted = definitions.wanted(ValueSet.class, id, input, NAMES);
        var question = new ExpansionQuestion(
                TextFilter.of(input.text("filter").orElse(null)),
                input.languages(),
                new Limits(
                        input.isTrue("activeOnly"),
                        input.isTrue("excludeNotForUI"),
                        Set.copyOf(input.texts("exclude-system"))),
                input.number("offset", LARGEST_OFFSET).orElse(0),
                input.number("count", LARGEST_PAGE).orElse(null));
        Expansion expansion = terminology.expand(wanted, question);
        return new ExpandedValueSet(expansion, question)
                .render(clock.instant(), input.isTrue("includeDesignations"), input.isTrue("includeDefinition"));
    }
}

package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Link;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.SearchParameter;

/** What a search parameter is called, where it works and what it looks at. */
record SearchParameterFacts(String code, String type, List<Link> base, List<Link> targets, String expression) {

    static SearchParameterFacts of(SearchParameter parameter) {
        return new SearchParameterFacts(
                parameter.getCode(),
                parameter.getType().toCode(),
                types(parameter.getBase()),
                types(parameter.getTarget()),
                parameter.getExpression() == null ? "" : parameter.getExpression());
    }

    private static List<Link> types(List<CodeType> types) {
        return types.stream().map(type -> Edition.type(type.getValue())).toList();
    }
}

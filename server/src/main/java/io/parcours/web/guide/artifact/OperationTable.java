package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Link;
import io.parcours.web.guide.shelf.Text;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.jspecify.annotations.Nullable;

/** How an operation is called, what it takes and what it gives. */
final class OperationTable {

    private OperationTable() {}

    record Content(List<String> calls, List<Parameter> in, List<Parameter> out) {}

    /** @param name with the names of the parameters that it is a part of */
    record Parameter(
            int depth,
            String name,
            String cardinality,
            @Nullable Link type,
            Text documentation,
            @Nullable Binding binding) {}

    static Content of(OperationDefinition operation, Edition edition) {
        return new Content(
                calls(operation),
                parameters(operation, OperationParameterUse.IN, edition),
                parameters(operation, OperationParameterUse.OUT, edition));
    }

    private static List<String> calls(OperationDefinition operation) {
        String name = "/$" + operation.getCode();
        // What changes nothing may be asked for by GET.
        String method = operation.getAffectsState() ? "POST " : "GET ";
        List<String> types =
                operation.getResource().stream().map(CodeType::getValue).toList();
        return Stream.of(
                        operation.getSystem() ? Stream.of(method + "[base]" + name) : Stream.<String>empty(),
                        operation.getType()
                                ? types.stream().map(type -> method + "[base]/" + type + name)
                                : Stream.<String>empty(),
                        operation.getInstance()
                                ? types.stream().map(type -> method + "[base]/" + type + "/[id]" + name)
                                : Stream.<String>empty())
                .flatMap(calls -> calls)
                .toList();
    }

    private static List<Parameter> parameters(
            OperationDefinition operation, OperationParameterUse use, Edition edition) {
        return operation.getParameter().stream()
                .filter(parameter -> parameter.getUse() == use)
                .flatMap(parameter -> rows(parameter, 0, edition))
                .toList();
    }

    private static Stream<Parameter> rows(OperationDefinitionParameterComponent parameter, int depth, Edition edition) {
        var row = new Parameter(
                depth,
                parameter.getName(),
                parameter.getMin() + ".." + parameter.getMax(),
                parameter.hasType() ? Edition.type(parameter.getType()) : null,
                edition.text(parameter.getDocumentationElement()),
                parameter.getBinding().hasValueSet()
                        ? Binding.of(
                                parameter.getBinding().getStrength().toCode(),
                                parameter.getBinding().getValueSet(),
                                edition)
                        : null);
        return Stream.concat(
                Stream.of(row), parameter.getPart().stream().flatMap(part -> rows(part, depth + 1, edition)));
    }
}

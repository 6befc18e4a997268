package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Link;
import io.parcours.web.guide.shelf.Text;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.PrimitiveType;

/** What a client in one role uses, type by type. */
final class RoleTable {

    private RoleTable() {}

    /** @param interactions of the whole server, such as transaction */
    record Content(Text documentation, List<String> interactions, List<Link> operations, List<Row> rows) {}

    record Row(
            Link type,
            Text why,
            List<Link> profiles,
            List<String> interactions,
            List<String> conditional,
            List<Search> searches,
            List<Link> operations) {}

    /** A search parameter and its type. */
    record Search(String name, String type) {}

    static Content of(CapabilityStatement role, Edition edition) {
        CapabilityStatementRestComponent rest = role.getRestFirstRep();
        return new Content(
                edition.text(rest.getDocumentationElement()),
                rest.getInteraction().stream()
                        .map(interaction -> interaction.getCode().toCode())
                        .toList(),
                operations(rest.getOperation(), edition),
                rest.getResource().stream()
                        .map(resource -> row(resource, edition))
                        .toList());
    }

    private static Row row(CapabilityStatementRestResourceComponent resource, Edition edition) {
        return new Row(
                Edition.type(resource.getType()),
                edition.text(resource.getDocumentationElement()),
                resource.getSupportedProfile().stream()
                        .map(PrimitiveType::getValue)
                        .map(edition::link)
                        .toList(),
                resource.getInteraction().stream()
                        .map(interaction -> interaction.getCode().toCode())
                        .toList(),
                Stream.of(
                                resource.getConditionalCreate() ? edition.say("role.conditional-create") : "",
                                resource.getConditionalUpdate() ? edition.say("role.conditional-update") : "")
                        .filter(word -> !word.isEmpty())
                        .toList(),
                resource.getSearchParam().stream()
                        .map(parameter -> new Search(
                                parameter.getName(), parameter.getType().toCode()))
                        .toList(),
                operations(resource.getOperation(), edition));
    }

    /** Operations by the name that is called; ours lead to their definition. */
    private static List<Link> operations(
            List<CapabilityStatementRestResourceOperationComponent> operations, Edition edition) {
        return operations.stream()
                .map(operation -> new Link(
                        Link.unlinked("$" + operation.getName()).label(),
                        edition.link(operation.getDefinition()).address()))
                .toList();
    }
}

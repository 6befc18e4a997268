package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Text;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionContextComponent;
import org.jspecify.annotations.Nullable;

/** What an extension holds: its parts, or its one value, without the plumbing that every extension has. */
final class ExtensionTable {

    private static final String VALUE = "Extension.value[x]";

    private final BaseElements base;
    private final Edition edition;

    /** @param contexts where the extension may stand */
    record Content(List<String> contexts, List<Part> parts, List<Rule> rules) {}

    /** @param name the part's name; "value" when the extension has no parts */
    record Part(
            String name,
            String cardinality,
            List<TypeCell> types,
            Text meaning,
            @Nullable Binding binding) {}

    ExtensionTable(BaseElements base, Edition edition) {
        this.base = base;
        this.edition = edition;
    }

    Content of(StructureDefinition extension) {
        List<ElementDefinition> elements = extension.getDifferential().getElement();
        List<Part> parts = elements.stream()
                .filter(element -> element.hasSliceName() && element.getPath().equals("Extension.extension"))
                .map(slice -> part(slice.getSliceName(), slice, element(elements, slice.getId() + ".value[x]")))
                .toList();
        return new Content(
                extension.getContext().stream()
                        .map(StructureDefinitionContextComponent::getExpression)
                        .toList(),
                parts.isEmpty() ? value(elements) : parts,
                Rule.of(extension, edition));
    }

    private List<Part> value(List<ElementDefinition> elements) {
        return element(elements, VALUE).map(value -> part("value", value, Optional.of(value))).stream()
                .toList();
    }

    private Part part(String name, ElementDefinition element, Optional<ElementDefinition> value) {
        return new Part(
                name,
                ProfileTable.cardinality(element, base.at(element.getPath())),
                value.map(of -> TypeCell.of(of, base.at(of.getPath()).stream().toList(), edition))
                        .orElse(List.of()),
                edition.text(element.getShortElement()),
                value.flatMap(of -> Binding.of(of, edition)).orElse(null));
    }

    private static Optional<ElementDefinition> element(List<ElementDefinition> elements, String id) {
        return elements.stream().filter(element -> id.equals(element.getId())).findFirst();
    }
}

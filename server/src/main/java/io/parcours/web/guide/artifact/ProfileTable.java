package io.parcours.web.guide.artifact;

import io.parcours.web.guide.artifact.BaseElements.BaseElement;
import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Language;
import io.parcours.web.guide.shelf.Link;
import io.parcours.web.guide.shelf.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.DiscriminatorType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/** The elements that a profile speaks of, each with all that holds for it: what the profile says, and for the rest what FHIR says. */
final class ProfileTable {

    private final BaseElements base;
    private final Edition edition;

    record Content(Link base, List<Row> rows, List<Rule> rules) {}

    /**
     * @param depth how far inside the resource; 0 for the resource itself
     * @param narrowed whether the profile asks for more, or allows fewer, than FHIR
     * @param values what the element must be or must contain
     * @param slicedBy by what the entries of a list are told apart
     * @param rules keys of the rules that hold here
     */
    record Row(
            int depth,
            String name,
            String cardinality,
            boolean narrowed,
            boolean mustSupport,
            List<TypeCell> types,
            Text meaning,
            @Nullable Binding binding,
            List<String> values,
            String slicedBy,
            List<String> rules) {}

    ProfileTable(BaseElements base, Edition edition) {
        this.base = base;
        this.edition = edition;
    }

    Content of(StructureDefinition profile) {
        List<Row> rows = profile.getDifferential().getElement().stream()
                .filter(element -> !element.getPath().endsWith(".extension") || element.hasSliceName())
                .map(this::row)
                .toList();
        return new Content(edition.link(profile.getBaseDefinition()), rows, Rule.of(profile, edition));
    }

    private Row row(ElementDefinition element) {
        Optional<BaseElement> inherited = base.at(element.getPath());
        String name = Rule.nameOf(element);
        return new Row(
                (int) name.chars().filter(character -> character == '.').count(),
                name.substring(name.lastIndexOf('.') + 1),
                cardinality(element, inherited),
                isNarrowed(element, inherited),
                element.getMustSupport(),
                TypeCell.of(element, inherited.stream().toList(), edition),
                meaning(element, inherited),
                Binding.of(element, edition).orElse(null),
                values(element),
                slicedBy(element),
                element.getConstraint().stream()
                        .map(ElementDefinition.ElementDefinitionConstraintComponent::getKey)
                        .toList());
    }

    static String cardinality(ElementDefinition element, Optional<BaseElement> inherited) {
        if (!element.getPath().contains(".")) {
            return "";
        }
        int min = element.hasMin()
                ? element.getMin()
                : inherited.map(BaseElement::min).orElse(0);
        String max = element.hasMax()
                ? element.getMax()
                : inherited.map(BaseElement::max).orElse("*");
        return min + ".." + max;
    }

    private static boolean isNarrowed(ElementDefinition element, Optional<BaseElement> inherited) {
        return !element.hasSliceName()
                && inherited
                        .map(from -> !(from.min() + ".." + from.max()).equals(cardinality(element, inherited)))
                        .orElse(false);
    }

    private Text meaning(ElementDefinition element, Optional<BaseElement> inherited) {
        if (element.hasShort()) {
            return edition.text(element.getShortElement());
        }
        return element.getType().stream()
                .flatMap(type -> type.getProfile().stream())
                .flatMap(profile -> edition.shelf().named(profile.getValue()).stream())
                .findFirst()
                .map(edition::opening)
                .orElseGet(() -> new Text(inherited.map(BaseElement::meaning).orElse(""), Language.ENGLISH));
    }

    private List<String> values(ElementDefinition element) {
        return Stream.of(
                        element.hasFixed() ? edition.say("value.fixed", ValueText.of(element.getFixed())) : "",
                        element.hasPattern() ? edition.say("value.pattern", ValueText.of(element.getPattern())) : "")
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private String slicedBy(ElementDefinition element) {
        return element.getSlicing().getDiscriminator().stream()
                .filter(discriminator -> discriminator.getType() != DiscriminatorType.NULL)
                .map(discriminator -> edition.say("sliced", discriminator.getPath()))
                .findFirst()
                .orElse("");
    }
}

package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Link;
import java.util.Optional;
import org.hl7.fhir.r4.model.ElementDefinition;

/** Where the codes of an element come from, and how strictly. */
record Binding(String strength, Link valueSet) {

    static Optional<Binding> of(ElementDefinition element, Edition edition) {
        return element.hasBinding() && element.getBinding().hasValueSet()
                ? Optional.of(of(
                        element.getBinding().getStrength().toCode(),
                        element.getBinding().getValueSet(),
                        edition))
                : Optional.empty();
    }

    static Binding of(String strength, String valueSet, Edition edition) {
        return new Binding(edition.say("strength." + strength), edition.link(valueSet));
    }
}

package io.parcours.terminology.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;

/**
 * Value sets that nobody has written, because their address says what is in them: all of SNOMED CT ({@code http://snomed.info/sct?fhir_vs}), and a
 * concept of it with all below it ({@code ?fhir_vs=isa/[id]}). Source: "Using SNOMED CT with FHIR", R4.
 */
final class ImplicitValueSets {

    private static final Pattern SNOMED = Pattern.compile("(http://snomed\\.info/sct)\\?fhir_vs(?:=isa/(\\d{6,18}))?");

    private ImplicitValueSets() {}

    static Optional<ValueSet> find(String url) {
        Matcher matcher = SNOMED.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var valueSet = new ValueSet();
        valueSet.setUrl(url).setStatus(PublicationStatus.ACTIVE);
        ConceptSetComponent include = valueSet.getCompose().addInclude().setSystem(matcher.group(1));
        if (matcher.group(2) != null) {
            include.addFilter().setProperty("concept").setOp(FilterOperator.ISA).setValue(matcher.group(2));
        }
        return Optional.of(valueSet);
    }
}

package io.parcours.terminology.load;

import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.PropertyType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/** What LOINC says of itself in FHIR, for a release that does not bring it along. Source: "Using LOINC with FHIR", R4. */
final class LoincHeader {

    private static final List<String> CODED = List.of(
            "parent",
            "child",
            "COMPONENT",
            "PROPERTY",
            "TIME_ASPCT",
            "SYSTEM",
            "SCALE_TYP",
            "METHOD_TYP",
            "CLASS",
            "AskAtOrderEntry",
            "AssociatedObservations");
    private static final List<String> TEXTS =
            List.of("STATUS", "CONSUMER_NAME", "CLASSTYPE", "ORDER_OBS", "EXAMPLE_UCUM_UNITS");

    private LoincHeader() {}

    static CodeSystem make() {
        var header = new CodeSystem();
        header.setUrl("http://loinc.org")
                .setName("LOINC")
                .setTitle("LOINC")
                .setStatus(PublicationStatus.ACTIVE)
                .setPublisher("Regenstrief Institute, Inc.")
                .setContent(CodeSystemContentMode.NOTPRESENT)
                .setCaseSensitive(false);
        CODED.forEach(code -> header.addProperty().setCode(code).setType(PropertyType.CODING));
        TEXTS.forEach(text -> header.addProperty().setCode(text).setType(PropertyType.STRING));
        return header;
    }
}

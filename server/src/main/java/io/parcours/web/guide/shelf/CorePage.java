package io.parcours.web.guide.shelf;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The page of FHIR R4 that describes a type. */
final class CorePage {

    private static final Map<String, String> SPECIAL = Map.of(
            "Reference", "references.html",
            "Extension", "extensibility.html",
            "Meta", "resource.html#Meta",
            "Narrative", "narrative.html",
            "Dosage", "dosage.html",
            "Resource", "resource.html",
            "DomainResource", "domainresource.html",
            "BackboneElement", "backboneelement.html",
            "Element", "element.html");
    private static final Set<String> METADATA = Set.of(
            "ContactDetail",
            "Contributor",
            "DataRequirement",
            "Expression",
            "ParameterDefinition",
            "RelatedArtifact",
            "TriggerDefinition",
            "UsageContext");
    private static final Set<String> DATA_TYPES = Set.of(
            "Address",
            "Age",
            "Annotation",
            "Attachment",
            "CodeableConcept",
            "Coding",
            "ContactPoint",
            "Count",
            "Distance",
            "Duration",
            "HumanName",
            "Identifier",
            "Money",
            "Period",
            "Quantity",
            "Range",
            "Ratio",
            "SampledData",
            "Signature",
            "SimpleQuantity",
            "Timing");

    private CorePage() {}

    static String of(String type) {
        String special = SPECIAL.get(type);
        if (special != null) {
            return special;
        }
        if (METADATA.contains(type)) {
            return "metadatatypes.html#" + type;
        }
        boolean primitive = Character.isLowerCase(type.charAt(0));
        return primitive || DATA_TYPES.contains(type)
                ? "datatypes.html#" + type
                : type.toLowerCase(Locale.ROOT) + ".html";
    }
}

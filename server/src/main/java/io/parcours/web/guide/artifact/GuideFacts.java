package io.parcours.web.guide.artifact;

import java.util.List;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.ImplementationGuide;

/** The guide's own identity. */
record GuideFacts(String packageId, String version, List<String> fhirVersions, String license) {

    static GuideFacts of(ImplementationGuide guide) {
        return new GuideFacts(
                guide.getPackageId(),
                guide.getVersion(),
                guide.getFhirVersion().stream().map(Enumeration::getCode).toList(),
                guide.getLicense() == null ? "" : guide.getLicense().toCode());
    }
}

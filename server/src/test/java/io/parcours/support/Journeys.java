package io.parcours.support;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/** Reads journeys from answers. */
public final class Journeys {

    private static final String FACTS = "https://parcours.io/fhir/StructureDefinition/journey-facts";

    private Journeys() {}

    /** One fact of an entry, as text; empty if the entry does not have it. */
    public static String fact(BundleEntryComponent entry, String name) {
        Extension fact = entry.getExtensionByUrl(FACTS).getExtensionByUrl(name);
        if (fact == null) {
            return "";
        }
        return fact.getValue() instanceof Reference reference
                ? reference.getReference()
                : fact.getValue().primitiveValue();
    }

    public static List<String> facts(Bundle journey, String name) {
        return journey.getEntry().stream().map(entry -> fact(entry, name)).toList();
    }

    /** {@code Type/id} of each entry's resource. */
    public static List<String> references(Bundle journey) {
        return journey.getEntry().stream()
                .map(entry -> entry.getResource()
                        .getIdElement()
                        .toUnqualifiedVersionless()
                        .getValue())
                .toList();
    }

    /** All pages, the first of which is {@code path}; follows the next links. */
    public static List<Bundle> pages(Rest rest, String path) {
        var pages = new ArrayList<Bundle>();
        String next = path;
        while (next != null) {
            Bundle page = rest.get(next).expect(200).bundle();
            pages.add(page);
            next = page.getLink("next") == null ? null : page.getLink("next").getUrl();
        }
        return pages;
    }
}

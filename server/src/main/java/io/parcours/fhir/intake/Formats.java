package io.parcours.fhir.intake;

import io.parcours.fhir.Refusal;
import java.util.Locale;
import java.util.Set;

/** The formats that this server speaks: FHIR's JSON and XML, and patches in JSON. The library knows more, and knows them badly. */
public final class Formats {

    private static final Set<String> UNSPOKEN = Set.of("turtle", "ttl", "rdf", "ndjson");
    private static final String XML_PATCH = "application/xml-patch+xml";

    private Formats() {}

    /** @param mediaRange one item of an Accept header, with its qualifiers */
    public static boolean isSpoken(String mediaRange) {
        String words = mediaRange.toLowerCase(Locale.ROOT);
        return !words.isEmpty() && UNSPOKEN.stream().noneMatch(words::contains);
    }

    /** Whether bodies of this type are read here. */
    public static boolean isReadable(String contentType) {
        // Patches in XML are applied by a parser that follows references to files.
        return isSpoken(contentType) && !contentType.toLowerCase(Locale.ROOT).startsWith(XML_PATCH);
    }

    /** @throws Refusal unknown format, if bodies of this type are not read here */
    static void requireReadable(String contentType) {
        if (!isReadable(contentType)) {
            throw Refusal.unknownFormat(
                    "Bodies are read in FHIR's JSON and XML; patches as application/json-patch+json, or as FHIRPath patches.");
        }
    }
}

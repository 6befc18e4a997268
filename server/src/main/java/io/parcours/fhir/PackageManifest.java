package io.parcours.fhir;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** What {@code package.json} says of a FHIR package, as far as the server needs it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PackageManifest(String name, String version, String canonical) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PackageManifest of(byte[] json) {
        try {
            return JSON.readValue(json, PackageManifest.class);
        } catch (IOException failure) {
            throw new RefusalToStart(
                    "The guide's package.json is missing or broken.",
                    "Build the server again from a clean checkout.",
                    failure);
        }
    }
}

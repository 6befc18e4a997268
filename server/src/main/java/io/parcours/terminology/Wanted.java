package io.parcours.terminology;

import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;

/**
 * The definition that a question is about: by its address, or brought along.
 *
 * @param address canonical address, without a version; null if the definition is brought along
 * @param version business version; null for the one that is in use
 * @param given the definition itself; null if it is named by its address
 * @param <R> ValueSet, CodeSystem or ConceptMap
 */
public record Wanted<R extends MetadataResource>(
        @Nullable String address,
        @Nullable String version,
        @Nullable R given) {

    public static <R extends MetadataResource> Wanted<R> named(String address, @Nullable String version) {
        return new Wanted<>(address, version, null);
    }

    public static <R extends MetadataResource> Wanted<R> given(R definition) {
        return new Wanted<>(null, null, definition);
    }

    @Override
    public String toString() {
        return version == null ? String.valueOf(address) : address + "|" + version;
    }
}

package io.parcours.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * Finds definitions (code systems, value sets, concept maps and the like) by what they say of themselves, without access rules.
 *
 * <p>Sees what is committed. What FHIR itself defines is not stored, and is not found here.
 */
public interface CanonicalResources {

    /**
     * The stored definitions of {@code type} whose {@code parameter} is {@code address}, in all business versions; the newest written comes first.
     *
     * @param parameter a search parameter of the type that takes an address, for example {@code url} or {@code source-system}
     * @param address matched as it is, without a version
     */
    <R extends MetadataResource> List<R> find(Class<R> type, String parameter, String address);
}

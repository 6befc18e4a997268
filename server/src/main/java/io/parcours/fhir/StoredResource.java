package io.parcours.fhir;

import java.time.Instant;
import org.hl7.fhir.r4.model.Resource;

/**
 * A resource as it stands in the repository.
 *
 * @param key the repository's own number of the resource; rises in the order of creation
 * @param type resource type
 * @param id id without type or version
 * @param content the parsed resource with id, version, last-updated and source
 */
public record StoredResource(long key, String type, String id, Instant updated, Resource content) {}

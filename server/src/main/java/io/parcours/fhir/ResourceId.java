package io.parcours.fhir;

/**
 * Names one resource of this server.
 *
 * @param type resource type
 * @param id id without type or version
 */
public record ResourceId(String type, String id) {

    @Override
    public String toString() {
        return type + "/" + id;
    }
}

package io.parcours.fhir.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Finds where in a JSON body an element stands, as a FHIRPath such as {@code Patient.contact[0].gender}. */
final class ElementPath {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ElementPath() {}

    /**
     * The path of the first element with the name of {@code unreadable}, and its text if that is at fault; empty if the body is not JSON,
     * or the element is not found.
     */
    static Optional<String> of(byte[] body, UnreadableElement unreadable) {
        try {
            JsonNode root = JSON.readTree(body);
            return find(root, root.path("resourceType").asText("Resource"), unreadable);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(JsonNode node, String path, UnreadableElement unreadable) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Optional<String> found = find(node.get(i), path + "[" + i + "]", unreadable);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            String childPath = path + "." + child.getKey();
            if (child.getKey().equals(unreadable.element()) && isAtFault(child.getValue(), unreadable)) {
                return Optional.of(childPath);
            }
            Optional<String> found = find(child.getValue(), childPath, unreadable);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isAtFault(JsonNode node, UnreadableElement unreadable) {
        String text = unreadable.value();
        if (text == null || node.asText().equals(text)) {
            return true;
        }
        for (JsonNode item : node) {
            if (item.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}

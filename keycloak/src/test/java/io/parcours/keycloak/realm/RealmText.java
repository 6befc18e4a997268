package io.parcours.keycloak.realm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.Map;

/** JSON for people to compare: what fits is on one line, long lists of names fill their lines. */
final class RealmText {

    private static final int WIDTH = 300;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final StringBuilder text = new StringBuilder();

    private RealmText() {}

    static String of(Object realm) {
        var written = new RealmText();
        written.write(JSON.valueToTree(realm), "");
        return written.text.append('\n').toString();
    }

    private void write(JsonNode node, String indent) {
        String line = node.toString();
        if (!node.isContainerNode() || (!indent.isEmpty() && indent.length() + line.length() <= WIDTH)) {
            text.append(line);
        } else if (node.isObject()) {
            fields(node, indent + "  ");
            text.append('\n').append(indent).append('}');
        } else if (node.get(0).isTextual()) {
            names(node, indent + "  ");
            text.append('\n').append(indent).append(']');
        } else {
            elements(node, indent + "  ");
            text.append('\n').append(indent).append(']');
        }
    }

    private void fields(JsonNode object, String indent) {
        String before = "{\n";
        for (Iterator<Map.Entry<String, JsonNode>> fields = object.fields(); fields.hasNext(); before = ",\n") {
            Map.Entry<String, JsonNode> field = fields.next();
            text.append(before)
                    .append(indent)
                    .append('"')
                    .append(field.getKey())
                    .append("\": ");
            write(field.getValue(), indent);
        }
    }

    private void elements(JsonNode array, String indent) {
        String before = "[\n";
        for (JsonNode element : array) {
            text.append(before).append(indent);
            write(element, indent);
            before = ",\n";
        }
    }

    private void names(JsonNode array, String indent) {
        String before = "[\n" + indent;
        int column = indent.length();
        for (JsonNode name : array) {
            String written = name.toString();
            if (column > indent.length() && column + written.length() > WIDTH) {
                before = ",\n" + indent;
                column = indent.length();
            }
            text.append(before).append(written);
            column += written.length() + 2;
            before = ", ";
        }
    }
}

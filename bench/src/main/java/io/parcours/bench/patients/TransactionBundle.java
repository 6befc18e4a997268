package io.parcours.bench.patients;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A transaction Bundle under construction; every resource brings its own id. */
final class TransactionBundle {

    private final ObjectNode bundle =
            JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle").put("type", "transaction");

    /** Adds a resource that is to be stored under {@code type/id}. */
    TransactionBundle put(ObjectNode resource) {
        ObjectNode entry = bundle.withArray("entry").addObject();
        entry.set("resource", resource);
        entry.putObject("request")
                .put("method", "PUT")
                .put(
                        "url",
                        resource.path("resourceType").asText() + "/"
                                + resource.path("id").asText());
        return this;
    }

    int size() {
        return bundle.path("entry").size();
    }

    Load as(String name) {
        return Load.of(name, bundle);
    }
}

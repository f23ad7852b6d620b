package io.tenantry.construct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order in which a person reads the keys of a manifest: first what a thing is and is called, then the rest by the
 * alphabet. It holds at every depth, and whatever {@code CDK8S_DISABLE_SORT} says.
 */
final class ReadingOrder {

    private static final List<String> FIRST =
            List.of("apiVersion", "apiGroup", "kind", "metadata", "name", "namespace");

    private static final Comparator<Map.Entry<String, JsonNode>> ORDER =
            Comparator.<Map.Entry<String, JsonNode>>comparingInt(entry -> rank(entry.getKey()))
                    .thenComparing(Map.Entry::getKey);

    private ReadingOrder() {}

    /** The manifest with its keys put in order; the order of lists means something and stays. */
    static ObjectNode of(ObjectNode manifest) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(manifest.properties());
        entries.sort(ORDER);
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : entries) {
            ordered.set(entry.getKey(), of(entry.getValue()));
        }
        return ordered;
    }

    private static JsonNode of(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return of(object);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode ordered = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> ordered.add(of(item)));
            return ordered;
        }
        return node;
    }

    private static int rank(String key) {
        int place = FIRST.indexOf(key);
        return place < 0 ? FIRST.size() : place;
    }
}

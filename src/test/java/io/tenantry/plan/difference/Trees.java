package io.tenantry.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Arbitrary JSON, of the names that rules look for. */
public final class Trees {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Trees() {}

    /** Any JSON whose fields have one of {@code names}. */
    public static Arbitrary<JsonNode> named(List<String> names, int depth) {
        Arbitrary<JsonNode> scalars = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "10Gi", "1", "*", "").map(JSON::textNode),
                Arbitraries.integers().between(-1, 3).map(JSON::numberNode),
                Arbitraries.of(true, false).map(JSON::booleanNode),
                Arbitraries.just(JSON.nullNode()));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<JsonNode> inner = Arbitraries.lazy(() -> named(names, depth - 1));
        Arbitrary<JsonNode> lists = inner.list().ofMaxSize(3).map(Trees::list);
        Arbitrary<JsonNode> maps =
                Arbitraries.maps(Arbitraries.of(names), inner).ofMaxSize(4).map(Trees::map);
        return Arbitraries.frequencyOf(Tuple.of(2, scalars), Tuple.of(2, lists), Tuple.of(4, maps));
    }

    /** The same with the keys of its maps in another order. */
    public static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isArray()) {
            ArrayNode list = JSON.arrayNode();
            node.forEach(item -> list.add(shuffled(item, random)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
        Collections.shuffle(fields, random);
        ObjectNode map = JSON.objectNode();
        fields.forEach(field -> map.set(field.getKey(), shuffled(field.getValue(), random)));
        return map;
    }

    private static JsonNode list(List<JsonNode> items) {
        ArrayNode list = JSON.arrayNode();
        items.forEach(item -> list.add(item.deepCopy()));
        return list;
    }

    private static JsonNode map(Map<String, JsonNode> fields) {
        ObjectNode map = JSON.objectNode();
        fields.forEach((name, value) -> map.set(name, value.deepCopy()));
        return map;
    }
}

package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON in one form only, whatever order its keys came in: {@code {kind: "Secret", names: ["a", "b"]}}. */
final class Canonical {

    private Canonical() {}

    static String text(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(field -> field.getKey() + ": " + text(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node.isArray()
                ? node.valueStream().map(Canonical::text).collect(Collectors.joining(", ", "[", "]"))
                : node.toString();
    }
}

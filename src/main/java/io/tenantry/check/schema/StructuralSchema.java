package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads a value against the schema of a custom resource, as the API server does: what is null is absent unless the schema
 * says otherwise; fields that nobody knows are told apart from wrong ones, since it drops the former and refuses the
 * latter.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema">
 *     structural schemas</a>
 */
final class StructuralSchema {

    private static final String ANYTHING = "x-kubernetes-preserve-unknown-fields";
    private static final String WHOLE_OBJECT = "x-kubernetes-embedded-resource";

    /** What every object has, whatever its definition says. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("apiVersion", "kind", "metadata");

    private final Consumer<Flaw> wrong;
    private final Consumer<Flaw> unknown;

    private StructuralSchema(Consumer<Flaw> wrong, Consumer<Flaw> unknown) {
        this.wrong = wrong;
        this.unknown = unknown;
    }

    /**
     * Reads an object, but for its metadata, which are no custom resource's own.
     *
     * @param wrong is told of values that the API server refuses
     * @param unknown is told of fields that it drops
     */
    static void check(JsonNode object, JsonNode schema, Consumer<Flaw> wrong, Consumer<Flaw> unknown) {
        new StructuralSchema(wrong, unknown).fields(object, schema, "", OF_EVERY_OBJECT);
    }

    private void value(JsonNode value, JsonNode schema, String path) {
        if (value.isNull()) {
            return; // which the API server takes for absent
        }
        if (!ValueType.isMet(value, schema)) {
            wrong.accept(new Flaw(path, "is " + Shown.of(value), ValueType.expected(schema)));
            return;
        }
        ValueRules.check(value, schema, path, wrong);
        if (value.isObject()) {
            fields(value, schema, path, schema.path(WHOLE_OBJECT).asBoolean() ? OF_EVERY_OBJECT : Set.of());
        } else if (value.isArray()) {
            items(value, schema, path);
        }
        combinations(value, schema, path);
    }

    private void fields(JsonNode object, JsonNode schema, String path, Set<String> always) {
        for (JsonNode required : schema.path("required")) {
            if (!object.hasNonNull(required.asText()) && !isNullable(schema, object, required.asText())) {
                wrong.accept(new Flaw(at(path, required.asText()), "is missing", "a value: it is required"));
            }
        }
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            if (always.contains(name)) {
                continue;
            }
            if (properties.has(name)) {
                value(field.getValue(), properties.path(name), at(path, name));
            } else if (others.isObject()) {
                value(field.getValue(), others, at(path, name));
            } else if (!others.asBoolean() && !schema.path(ANYTHING).asBoolean()) {
                unknown.accept(new Flaw(at(path, name), "is no field of it", known(properties)));
            }
        }
    }

    private static boolean isNullable(JsonNode schema, JsonNode object, String name) {
        return object.has(name)
                && schema.path("properties").path(name).path("nullable").asBoolean();
    }

    private static String known(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "no fields" : "one of " + String.join(", ", names);
    }

    private void items(JsonNode list, JsonNode schema, String path) {
        JsonNode items = schema.path("items");
        for (int i = 0; i < list.size(); i++) {
            if (items.isObject()) {
                value(list.get(i), items, path + "/" + i);
            }
        }
        String type = schema.path("x-kubernetes-list-type").asText();
        if (type.equals("set") || schema.path("uniqueItems").asBoolean()) {
            unique(list, List.of(), path);
        } else if (type.equals("map")) {
            List<String> keys = schema.path("x-kubernetes-list-map-keys")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
            unique(list, keys, path);
        }
    }

    private void unique(JsonNode list, List<String> keys, String path) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = list.get(i);
            Object identity = keys.isEmpty()
                    ? item
                    : keys.stream().map(item::path).map(JsonNode::asText).toList();
            if (!seen.add(identity)) {
                String by = keys.isEmpty() ? "" : " by " + keys.stream().collect(Collectors.joining(" and "));
                wrong.accept(new Flaw(path + "/" + i, "stands in the list twice", "items that differ" + by));
            }
        }
    }

    private void combinations(JsonNode value, JsonNode schema, String path) {
        schema.path("allOf").forEach(each -> combined(value, each, path));
        JsonNode any = schema.path("anyOf");
        if (any.isArray() && any.valueStream().noneMatch(each -> holds(value, each))) {
            wrong.accept(new Flaw(path, "is " + Shown.of(value), "a value that one of " + any.size() + " forms fits"));
        }
        JsonNode one = schema.path("oneOf");
        if (one.isArray()
                && one.valueStream().filter(each -> holds(value, each)).count() != 1) {
            wrong.accept(new Flaw(
                    path, "is " + Shown.of(value), "a value that exactly one of " + one.size() + " forms fits"));
        }
        if (schema.has("not") && holds(value, schema.path("not"))) {
            wrong.accept(new Flaw(path, "is " + Shown.of(value), "a value that the schema does not rule out"));
        }
    }

    private static boolean holds(JsonNode value, JsonNode schema) {
        List<Flaw> flaws = new ArrayList<>();
        new StructuralSchema(flaws::add, dropped -> {}).combined(value, schema, "");
        return flaws.isEmpty();
    }

    /** A part of a schema that says nothing of which fields there are. */
    private void combined(JsonNode value, JsonNode schema, String path) {
        new StructuralSchema(wrong, dropped -> {}).value(value, schema, path);
    }

    private static String at(String path, String key) {
        return path + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}

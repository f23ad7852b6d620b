package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.tenantry.manifest.Amounts;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads an object against the typed model of its kind: fields that the model does not know, and values of another type.
 * Each object of the model is also held to its {@link FieldConstraints}.
 */
final class TypedFields {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<Class<?>, Map<String, JavaType>> properties = new HashMap<>();
    private final Consumer<Flaw> flaws;

    TypedFields(Consumer<Flaw> flaws) {
        this.flaws = flaws;
    }

    void read(JsonNode object, Class<?> type) {
        read(object, MAPPER.constructType(type), "");
    }

    private void read(JsonNode node, JavaType type, String path) {
        if (node.isNull()) {
            return; // which the API server takes for absent
        }
        Class<?> raw = type.getRawClass();
        if (type.isMapLikeType()) {
            expect(node.isObject(), node, path, "a map", () -> node.properties()
                    .forEach(entry -> read(entry.getValue(), type.getContentType(), at(path, entry.getKey()))));
        } else if (type.isCollectionLikeType()) {
            expect(node.isArray(), node, path, "a list", () -> {
                for (int i = 0; i < node.size(); i++) {
                    read(node.get(i), type.getContentType(), path + "/" + i);
                }
            });
        } else if (raw == String.class) {
            expect(node.isTextual(), node, path, "text; quote what YAML reads as something else", () -> {});
        } else if (raw == Integer.class || raw == Long.class) {
            expect(node.isIntegralNumber(), node, path, "a whole number, without quotes", () -> {});
        } else if (raw == Boolean.class) {
            expect(node.isBoolean(), node, path, "true or false, without quotes", () -> {});
        } else if (raw == IntOrString.class) {
            expect(node.isTextual() || node.isIntegralNumber(), node, path, "a whole number or text", () -> {});
        } else if (raw == Quantity.class) {
            expect(Amounts.read(node).isPresent(), node, path, "a quantity, such as 500m or 2Gi", () -> {});
        } else if (KubernetesResource.class.isAssignableFrom(raw) && !raw.isInterface()) {
            expect(node.isObject(), node, path, "a map", () -> readFields(node, raw, path));
        }
    }

    private void readFields(JsonNode object, Class<?> type, String path) {
        Map<String, JavaType> known = properties.computeIfAbsent(type, TypedFields::propertiesOf);
        object.properties().forEach(field -> {
            JavaType fieldType = known.get(field.getKey());
            if (fieldType != null) {
                read(field.getValue(), fieldType, at(path, field.getKey()));
            } else if (!known.isEmpty()) {
                flaws.accept(new Flaw(
                        at(path, field.getKey()),
                        "is no field that Kubernetes knows",
                        "one of " + String.join(", ", new TreeMap<>(known).keySet())));
            }
        });
        FieldConstraints.of(type).forEach(constraint -> constraint.check(object, path, flaws));
    }

    private void expect(boolean holds, JsonNode node, String path, String what, Runnable then) {
        if (holds) {
            then.run();
        } else {
            flaws.accept(new Flaw(path, "is " + node, what));
        }
    }

    private static Map<String, JavaType> propertiesOf(Class<?> type) {
        Map<String, JavaType> types = new HashMap<>();
        for (BeanPropertyDefinition property : MAPPER.getSerializationConfig()
                .introspect(MAPPER.constructType(type))
                .findProperties()) {
            types.put(property.getName(), property.getPrimaryType());
        }
        types.remove("additionalProperties");
        return types;
    }

    private static String at(String path, String key) {
        return path + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}

package io.tenantry.render.gitops;

import io.fabric8.kubernetes.api.model.AnyType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of a Helm chart, set by path. */
final class Values {

    private final Map<String, Object> root = new TreeMap<>();

    /** Sets {@code value} at {@code path}; a step may hold dots. */
    @SuppressWarnings("unchecked")
    Values set(Object value, String... path) {
        Map<String, Object> place = root;
        for (String step : List.of(path).subList(0, path.length - 1)) {
            place = (Map<String, Object>) place.computeIfAbsent(step, unused -> new TreeMap<String, Object>());
        }
        place.put(path[path.length - 1], sorted(value));
        return this;
    }

    /** Maps by their keys, however the value was made: {@code Map.of} has another order in every JVM. */
    private static Object sorted(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> inOrder = new TreeMap<>();
        map.forEach((key, each) -> inOrder.put((String) key, sorted(each)));
        return inOrder;
    }

    AnyType build() {
        return new AnyType(root);
    }
}

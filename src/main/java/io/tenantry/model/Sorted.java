package io.tenantry.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Maps in the order of their keys: {@code Map.copyOf} has another order in every JVM, and output must not. */
final class Sorted {

    private Sorted() {}

    static <K extends Comparable<K>, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    static <K extends Comparable<K>, L extends Comparable<L>, V> Map<K, Map<L, V>> deepCopyOf(Map<K, Map<L, V>> map) {
        Map<K, Map<L, V>> copy = new TreeMap<>();
        map.forEach((key, inner) -> copy.put(key, copyOf(inner)));
        return Collections.unmodifiableMap(copy);
    }
}

package io.tenantry.reach;

import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The labels of namespaces. Each has its name as a label, which the API server sets, whether it is seen or not. */
final class NamespaceLabels {

    /** Where an object stands that names no namespace. */
    private static final String DEFAULT = "default";

    private final Map<String, Map<String, String>> labels = new HashMap<>();

    NamespaceLabels(Manifests manifests) {
        for (Manifest namespace : manifests.ofKind("", "Namespace")) {
            labels.put(namespace.name(), named(namespace.name(), namespace.labels()));
        }
    }

    /** {@code namespace}, or the one that is meant by none. */
    static String orDefault(String namespace) {
        return namespace.isEmpty() ? DEFAULT : namespace;
    }

    Map<String, String> of(String namespace) {
        return labels.computeIfAbsent(namespace, name -> named(name, Map.of()));
    }

    private static Map<String, String> named(String name, Map<String, String> labels) {
        Map<String, String> all = new TreeMap<>(labels);
        all.put(Labels.NAMESPACE_NAME, name);
        return all;
    }
}

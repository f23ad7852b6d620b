package io.tenantry.check.cluster;

import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import java.util.Map;
import java.util.TreeMap;

/** What the API server makes of a namespace. */
final class Namespaces {

    private Namespaces() {}

    /** Its labels, with the one that every namespace is given. */
    static Map<String, String> labels(Manifest namespace) {
        Map<String, String> labels = new TreeMap<>(namespace.labels());
        labels.put(Labels.NAMESPACE_NAME, namespace.name());
        return labels;
    }
}

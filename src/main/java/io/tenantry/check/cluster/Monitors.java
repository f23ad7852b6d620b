package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.List;

/** ServiceMonitors and PodMonitors, as the Prometheus operator reads them. */
public final class Monitors {

    private Monitors() {}

    /** Where {@code monitor} looks for targets: in its own namespace, when it says nothing. */
    public static List<String> namespaces(Manifest monitor, Manifests manifests) {
        JsonNode selector = monitor.at("/spec/namespaceSelector");
        if (selector.path("any").asBoolean()) {
            return manifests.ofKind("", "Namespace").stream()
                    .map(Manifest::name)
                    .toList();
        }
        List<String> named =
                selector.path("matchNames").valueStream().map(JsonNode::asText).toList();
        return named.isEmpty() ? List.of(monitor.namespace()) : named;
    }
}

package io.tenantry.render.block;

import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.model.Resources;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What Linkerd's injector reads on a pod template.
 *
 * @see <a href="https://linkerd.io/2-edge/reference/proxy-configuration/">proxy configuration</a>
 */
public final class MeshAnnotations {

    private static final String CONFIG = "config.linkerd.io/";

    private MeshAnnotations() {}

    /** What the injected proxy is promised and may not exceed; quotas and limit ranges count it. */
    public static Map<String, String> proxy(Resources resources) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put(CONFIG + "proxy-cpu-request", resources.requests().cpu().toString());
        annotations.put(
                CONFIG + "proxy-memory-request", resources.requests().memory().toString());
        annotations.put(CONFIG + "proxy-cpu-limit", resources.limits().cpu().toString());
        annotations.put(
                CONFIG + "proxy-memory-limit", resources.limits().memory().toString());
        return Collections.unmodifiableMap(annotations);
    }

    /**
     * That on these ports the mesh need not wait for a client to speak first; on the pods, and on the Service before
     * them. The annotation replaces Linkerd's own list, so all of a pod's opaque ports belong here.
     */
    public static Map<String, String> opaque(List<EndpointPort> ports) {
        return Map.of(
                CONFIG + "opaque-ports",
                ports.stream()
                        .map(EndpointPort::number)
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")));
    }

    /** That what comes to these ports goes past the proxy, which would let in nobody without an identity. */
    public static Map<String, String> open(int... ports) {
        return Map.of(
                LinkerdNames.SKIP_INBOUND_PORTS,
                IntStream.of(ports).sorted().mapToObj(String::valueOf).collect(Collectors.joining(",")));
    }
}

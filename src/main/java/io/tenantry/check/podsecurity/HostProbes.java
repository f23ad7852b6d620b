package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The kubelet, which is in the node's network, calls nothing but the pod itself on the pod's behalf. */
final class HostProbes implements Control {

    @Override
    public String name() {
        return "hostProbesAndHostLifecycle";
    }

    @Override
    public String allowed() {
        return "probes and lifecycle hooks without host";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.containers().stream().flatMap(HostProbes::breaches);
    }

    private static Stream<String> breaches(Part container) {
        JsonNode lifecycle = container.content().path("lifecycle");
        return Stream.concat(
                Stream.of("livenessProbe", "readinessProbe", "startupProbe")
                        .flatMap(probe ->
                                breaches(container, probe, container.content().path(probe))),
                Stream.of("postStart", "preStop").flatMap(hook -> breaches(container, hook, lifecycle.path(hook))));
    }

    private static Stream<String> breaches(Part container, String name, JsonNode handler) {
        return Stream.of("httpGet", "tcpSocket")
                .map(action -> handler.path(action).path("host"))
                .filter(host -> !Absence.orEmptyText(host))
                .map(host -> container.has(name + " with host", host));
    }
}

package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** No container listens at an address of its node. */
final class HostPorts implements Control {

    @Override
    public String name() {
        return "hostPorts";
    }

    @Override
    public String allowed() {
        return "ports without hostPort";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        // The API server gives each port of a pod in the node's network the same number as hostPort.
        String field = Absence.orFalse(pod.spec().path("hostNetwork")) ? "hostPort" : "containerPort";
        return pod.containers().stream().flatMap(container -> container
                .content()
                .path("ports")
                .valueStream()
                .flatMap(port -> Stream.of(port.path("hostPort"), port.path(field)))
                .filter(port -> !isNone(port))
                .map(port -> container.has("hostPort", port)));
    }

    private static boolean isNone(JsonNode port) {
        return Absence.of(port)
                || (port.isIntegralNumber() && port.bigIntegerValue().signum() == 0);
    }
}

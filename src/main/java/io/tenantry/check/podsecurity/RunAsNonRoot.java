package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The kubelet refuses to start a container as root; the pod says so for all of them, or each for itself. */
final class RunAsNonRoot implements Control {

    @Override
    public String name() {
        return "runAsNonRoot";
    }

    @Override
    public String allowed() {
        return "securityContext.runAsNonRoot true in the pod or in each container, and false in none";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        JsonNode ofPod = pod.itself().security(name());
        boolean inherited = isTrue(ofPod);
        return Stream.concat(
                Stream.of(pod.itself())
                        .filter(itself -> !Absence.of(ofPod) && !inherited)
                        .map(itself -> itself.has(name(), ofPod)),
                pod.containers().stream()
                        .filter(container -> !holds(container.security(name()), inherited))
                        .map(container -> container.name() + " does not say runAsNonRoot: true"));
    }

    private static boolean holds(JsonNode own, boolean inherited) {
        return Absence.of(own) ? inherited : isTrue(own);
    }

    private static boolean isTrue(JsonNode value) {
        return value.isBoolean() && value.booleanValue();
    }
}

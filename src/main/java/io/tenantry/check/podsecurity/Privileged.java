package io.tenantry.check.podsecurity;

import java.util.stream.Stream;

/** No container has the rights of the node's root. */
final class Privileged implements Control {

    @Override
    public String name() {
        return "privileged";
    }

    @Override
    public String allowed() {
        return "securityContext.privileged false";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.containers().stream()
                .filter(container -> !Absence.orFalse(container.security("privileged")))
                .map(container -> container.has("privileged", container.security("privileged")));
    }
}

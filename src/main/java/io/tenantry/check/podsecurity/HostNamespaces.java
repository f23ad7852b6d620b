package io.tenantry.check.podsecurity;

import java.util.stream.Stream;

/** The node's network, processes and shared memory stay the node's. */
final class HostNamespaces implements Control {

    @Override
    public String name() {
        return "hostNamespaces";
    }

    @Override
    public String allowed() {
        return "hostNetwork, hostPID and hostIPC false";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return Stream.of("hostNetwork", "hostPID", "hostIPC")
                .filter(field -> !Absence.orFalse(pod.spec().path(field)))
                .map(field -> pod.itself().has(field, pod.spec().path(field)));
    }
}

package io.tenantry.check.podsecurity;

import java.util.Set;
import java.util.stream.Stream;

/** A container drops all capabilities, and takes back no more than the one that opens low ports. */
final class RestrictedCapabilities implements Control {

    private static final Set<String> LOW_PORTS = Set.of("NET_BIND_SERVICE");

    @Override
    public String name() {
        return "capabilities_restricted";
    }

    @Override
    public String allowed() {
        return "securityContext.capabilities.drop [ALL], and add of NET_BIND_SERVICE only";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.containers().stream()
                .flatMap(container -> Stream.concat(
                        Stream.of(container)
                                .filter(each -> !Capabilities.dropsAll(each))
                                .map(each -> each.name() + " does not drop ALL capabilities"),
                        Capabilities.addedBeyond(LOW_PORTS, container)));
    }
}

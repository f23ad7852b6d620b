package io.tenantry.check.podsecurity;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A container adds none but those capabilities that runtimes give by default. */
final class BaselineCapabilities implements Control {

    private static final Set<String> DEFAULTS = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    @Override
    public String name() {
        return "capabilities_baseline";
    }

    @Override
    public String allowed() {
        return "securityContext.capabilities.add of " + String.join(", ", new TreeSet<>(DEFAULTS)) + " only";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.containers().stream().flatMap(container -> Capabilities.addedBeyond(DEFAULTS, container));
    }
}

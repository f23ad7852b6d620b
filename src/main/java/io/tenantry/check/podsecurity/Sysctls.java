package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.KubernetesVersion;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A pod changes none but those kernel parameters that end at the pod. */
final class Sysctls implements Control {

    private static final Set<String> ALWAYS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_syncookies");
    private static final Set<String> BUFFERS = Set.of("net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem");
    private static final KubernetesVersion OF_BUFFERS = new KubernetesVersion(32);

    private final Set<String> safe;

    Sysctls(KubernetesVersion version) {
        this.safe = new TreeSet<>(ALWAYS);
        if (version.isAtLeast(OF_BUFFERS)) {
            safe.addAll(BUFFERS);
        }
    }

    @Override
    public String name() {
        return "sysctls";
    }

    @Override
    public String allowed() {
        return "securityContext.sysctls of " + String.join(", ", safe) + " only";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        JsonNode sysctls = pod.itself().security("sysctls");
        Stream<JsonNode> each = sysctls.isArray() || Absence.of(sysctls) ? sysctls.valueStream() : Stream.of(sysctls);
        return each.map(sysctl -> sysctl.path("name"))
                .filter(sysctl -> !sysctl.isTextual() || !safe.contains(sysctl.textValue()))
                .map(sysctl -> pod.itself().has("sysctl", sysctl));
    }
}

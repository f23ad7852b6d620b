package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Probes;
import java.util.Map;
import java.util.Set;

/** What the kubelet asks a container: by the name of a port of its own, by the number of one that is its neighbour's. */
final class KubeletProbes {

    private final Map<Name, PortNumber> ports;
    private final Set<Name> own;

    /**
     * Of one container.
     *
     * @param ports of the pod
     * @param own those that the container itself declares: the kubelet knows no other container's names
     */
    KubeletProbes(Map<Name, PortNumber> ports, Set<Name> own) {
        this.ports = ports;
        this.own = own;
    }

    ContainerBuilder in(ContainerBuilder container, Probes probes) {
        return container
                .withStartupProbe(probe(probes.startup()))
                .withLivenessProbe(probe(probes.liveness()))
                .withReadinessProbe(probe(probes.readiness()));
    }

    private Probe probe(io.tenantry.model.Probe probe) {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath(probe.path())
                .withPort(port(probe.port()))
                .endHttpGet()
                .withPeriodSeconds((int) probe.period().toSeconds())
                .withTimeoutSeconds((int) probe.timeout().toSeconds())
                .withFailureThreshold(probe.failures())
                .build();
    }

    private IntOrString port(Name port) {
        return own.contains(port)
                ? new IntOrString(port.value())
                : new IntOrString(ports.get(port).value());
    }
}

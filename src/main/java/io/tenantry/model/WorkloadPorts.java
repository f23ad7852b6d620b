package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds for the ports of a workload: each is one, is asked whether it answers, and is there when something names it. */
final class WorkloadPorts {

    /** What an IANA service name may have. */
    private static final int LONGEST_NAME = 15;

    private final Requirements requirements;
    private final Map<Name, PortNumber> ports;

    private WorkloadPorts(Requirements requirements, Map<Name, PortNumber> ports) {
        this.requirements = requirements;
        this.ports = ports;
    }

    static void check(
            Requirements requirements,
            Map<Name, PortNumber> ports,
            Optional<Workload.Metrics> metrics,
            Optional<Probes> probes,
            List<Route> routes) {
        requirements
                .that(
                        ports.isEmpty() || probes.isPresent(),
                        "probes",
                        "a service without probes",
                        "startup, liveness, readiness")
                .that(
                        Set.copyOf(ports.values()).size() == ports.size(),
                        "ports",
                        "two ports have one number",
                        "different numbers");
        for (Name port : ports.keySet()) {
            requirements.that(
                    port.value().length() <= LONGEST_NAME,
                    "ports",
                    "'" + port + "' is too long",
                    "a port name of at most " + LONGEST_NAME + " characters");
        }
        WorkloadPorts named = new WorkloadPorts(requirements, ports);
        routes.forEach(route -> named.require(route.port(), "routes"));
        metrics.ifPresent(found -> named.require(found.port(), "metrics"));
        probes.ifPresent(found -> found.all().forEach(probe -> named.require(probe.port(), "probes")));
    }

    private void require(Name port, String component) {
        requirements.that(
                ports.containsKey(port),
                component,
                "there is no port '" + port + "'",
                "one of " + ports.keySet().stream().sorted().toList());
    }
}

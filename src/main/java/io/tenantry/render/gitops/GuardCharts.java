package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Guards;
import io.tenantry.model.Operator;
import io.tenantry.render.block.ContainerResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Falco and Gatekeeper, where they are asked for. */
final class GuardCharts {

    private GuardCharts() {}

    static List<Installation> of(Environment environment) {
        List<Installation> installations = new ArrayList<>();
        environment.guards().falco().ifPresent(falco -> installations.add(falco(falco)));
        environment
                .guards()
                .gatekeeper()
                .ifPresent(gatekeeper -> installations.add(gatekeeper(environment, gatekeeper)));
        return installations;
    }

    /**
     * By modern eBPF: nothing is compiled or loaded into the kernel from outside. What it sees goes to its log, as JSON, and
     * so where all logs go.
     *
     * @see <a href="https://falco.org/docs/concepts/event-sources/kernel/">drivers</a>
     */
    private static Installation falco(Guards.Falco falco) {
        return new Installation(
                Operator.FALCO,
                new ChartSource.Helmed("https://falcosecurity.github.io/charts", "falco"),
                Namespaces.FALCO,
                Waves.OPERATORS,
                new Values()
                        .set("modern_ebpf", "driver", "kind")
                        .set(true, "falco", "json_output")
                        .set(true, "tty")
                        .set(false, "falcosidekick", "enabled")
                        .set(List.of(Map.of("operator", "Exists")), "tolerations")
                        .set(
                                Map.of(
                                        "requests",
                                                ContainerResources.plain(
                                                        falco.resources().requests()),
                                        "limits",
                                                ContainerResources.plain(
                                                        falco.resources().limits())),
                                "resources"));
    }

    /**
     * Answers while one of its pods does; the policies themselves are the organization's. The hooks that label its namespace
     * and try its webhook have nothing to do: the namespace is rendered, and Argo CD waits.
     *
     * @see <a href="https://open-policy-agent.github.io/gatekeeper/website/docs/install/">installation</a>
     */
    private static Installation gatekeeper(Environment environment, Guards.Gatekeeper gatekeeper) {
        Values values = new Values()
                .set(gatekeeper.replicas().count(), "replicas")
                .set(false, "postInstall", "labelNamespace", "enabled")
                .set(false, "postInstall", "probeWebhook", "enabled")
                .set(true, "enableRuntimeDefaultSeccompProfile")
                .set(ContainerValues.resources("100m", "256Mi", "512Mi"), "controllerManager", "resources")
                .set(ContainerValues.resources("100m", "256Mi", "512Mi"), "audit", "resources");
        Installations.onNodes(environment, values, "controllerManager", "nodeSelector");
        Installations.onNodes(environment, values, "audit", "nodeSelector");
        return new Installation(
                Operator.GATEKEEPER,
                new ChartSource.Helmed("https://open-policy-agent.github.io/gatekeeper/charts", "gatekeeper"),
                Namespaces.GATEKEEPER,
                Waves.OPERATORS,
                values);
    }
}

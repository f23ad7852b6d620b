package io.tenantry.check.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Choices;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.check.cluster.Monitors;
import io.tenantry.check.cluster.Pod;
import io.tenantry.check.cluster.Pods;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.reach.LabelSelector;
import io.tenantry.reach.Selectors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every ServiceMonitor finds a Service, and every PodMonitor pods, with the ports that it names. It is enough that one
 * target has the port: a monitor may be meant for many.
 */
public final class MonitorTargets implements Rule {

    private static final String GROUP = "monitoring.coreos.com";

    @Override
    public String id() {
        return "monitor-target";
    }

    @Override
    public String summary() {
        return "A ServiceMonitor or PodMonitor finds targets, and each port that it names on one of them.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Inventory inventory = Inventory.of(manifests);
        Pods pods = Pods.of(manifests);
        List<Problem> problems = new ArrayList<>();
        for (Manifest monitor : manifests.ofKind(GROUP, "ServiceMonitor")) {
            Targets targets = services(monitor, manifests, inventory);
            problems.addAll(check(monitor, "Service", monitor.at("/spec/endpoints"), targets));
        }
        for (Manifest monitor : manifests.ofKind(GROUP, "PodMonitor")) {
            Targets targets = pods(monitor, pods, manifests, inventory);
            problems.addAll(check(monitor, "pod", monitor.at("/spec/podMetricsEndpoints"), targets));
        }
        return problems;
    }

    private List<Problem> check(Manifest monitor, String what, JsonNode endpoints, Targets targets) {
        if (targets.open()) {
            return List.of();
        }
        if (!targets.any()) {
            return List.of(monitor.problem(
                    severity(),
                    id(),
                    "its selector " + monitor.at("/spec/selector") + " finds no " + what + " in "
                            + targets.namespaces(),
                    "expected the labels of a " + what + " in one of these namespaces"));
        }
        return endpoints
                .valueStream()
                .map(endpoint -> endpoint.path("port"))
                .filter(port -> port.isTextual() && !targets.ports().contains(port.asText()))
                .map(port -> monitor.problem(
                        severity(),
                        id(),
                        "it asks the port named '" + port.asText() + "', which no " + what + " that it finds has",
                        "expected the name of a port; " + Choices.of("named port", targets.ports())))
                .toList();
    }

    private static Targets services(Manifest monitor, Manifests manifests, Inventory inventory) {
        LabelSelector selector = Selectors.of(monitor.at("/spec/selector"));
        Set<String> ports = new HashSet<>();
        List<String> namespaces = Monitors.namespaces(monitor, manifests);
        boolean any = false;
        for (String namespace : namespaces) {
            for (Manifest service : manifests.inNamespace(namespace)) {
                if (service.is("", "Service") && selector.matches(service.labels())) {
                    any = true;
                    service.at("/spec/ports")
                            .forEach(port -> ports.add(port.path("name").asText()));
                }
            }
        }
        return new Targets(namespaces, any, isOpen(monitor, namespaces, inventory), ports);
    }

    private static Targets pods(Manifest monitor, Pods pods, Manifests manifests, Inventory inventory) {
        LabelSelector selector = Selectors.of(monitor.at("/spec/selector"));
        List<String> namespaces = Monitors.namespaces(monitor, manifests);
        List<Pod> found = namespaces.stream()
                .flatMap(namespace -> pods.selected(namespace, selector).stream())
                .toList();
        Set<String> ports = new HashSet<>();
        found.forEach(pod -> pod.portNames().ifPresent(ports::addAll));
        boolean unknown = found.stream().anyMatch(pod -> pod.portNames().isEmpty());
        return new Targets(namespaces, !found.isEmpty(), unknown || isOpen(monitor, namespaces, inventory), ports);
    }

    private static boolean isOpen(Manifest monitor, List<String> namespaces, Inventory inventory) {
        return namespaces.isEmpty()
                || !namespaces.stream().allMatch(namespace -> inventory.expects(namespace, monitor.namespace()));
    }

    /**
     * What a monitor finds.
     *
     * @param namespaces where it looks
     * @param any whether it finds anything
     * @param open whether it may find more than is known
     * @param ports names of the ports of what it finds
     */
    private record Targets(List<String> namespaces, boolean any, boolean open, Set<String> ports) {}
}

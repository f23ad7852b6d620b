package io.tenantry.check.contradiction;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Monitors;
import io.tenantry.check.cluster.Network;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.reach.LabelSelector;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.Selectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Prometheus can ask every target of every ServiceMonitor and PodMonitor, whatever NetworkPolicies close. */
public final class ScrapePath implements Rule {

    private static final String GROUP = "monitoring.coreos.com";

    private static final Program PROMETHEUS = new Program(
            "Prometheus",
            Set.of("prometheus"),
            Set.of("Prometheus." + GROUP, "PrometheusAgent." + GROUP),
            Set.of("prometheus", "kube-prometheus-stack"),
            "/prometheus/enabled");

    @Override
    public String id() {
        return "scrape-path";
    }

    @Override
    public String summary() {
        return "NetworkPolicies leave Prometheus a way to the pods that monitors name.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Network network = Network.of(manifests);
        List<PodGroup> prometheus = PROMETHEUS.pods(manifests, network);
        if (prometheus.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (Manifest monitor : manifests.ofKind(GROUP, "ServiceMonitor")) {
            services(monitor, manifests, network)
                    .distinct()
                    .forEach(target -> check(monitor, target, prometheus, network, problems));
        }
        for (Manifest monitor : manifests.ofKind(GROUP, "PodMonitor")) {
            pods(monitor, manifests, network)
                    .distinct()
                    .forEach(target -> check(monitor, target, prometheus, network, problems));
        }
        return problems;
    }

    private void check(
            Manifest monitor, Target target, List<PodGroup> prometheus, Network network, List<Problem> problems) {
        target.way(PROMETHEUS.name(), prometheus)
                .missing(network)
                .ifPresent(missing -> problems.add(monitor.problem(
                        severity(),
                        id(),
                        "Prometheus cannot ask the pods of " + target.owner().key() + " at TCP " + target.port() + ": "
                                + missing.closed(),
                        missing.fix())));
    }

    private static Stream<Target> services(Manifest monitor, Manifests manifests, Network network) {
        LabelSelector selector = Selectors.of(monitor.at("/spec/selector"));
        return Monitors.namespaces(monitor, manifests).stream()
                .flatMap(namespace -> manifests.inNamespace(namespace).stream())
                .filter(service -> service.is("", "Service") && selector.matches(service.labels()))
                .flatMap(service -> monitor.at("/spec/endpoints")
                        .valueStream()
                        .flatMap(endpoint -> endpoint.has("port")
                                ? Target.ofService(service, endpoint.path("port"), network)
                                : Target.ofPods(
                                        service.namespace(),
                                        Selectors.ofLabels(service.at("/spec/selector")),
                                        endpoint.path("targetPort"),
                                        network)));
    }

    private static Stream<Target> pods(Manifest monitor, Manifests manifests, Network network) {
        LabelSelector selector = Selectors.of(monitor.at("/spec/selector"));
        return Monitors.namespaces(monitor, manifests).stream()
                .flatMap(namespace -> monitor.at("/spec/podMetricsEndpoints")
                        .valueStream()
                        .flatMap(endpoint -> Target.ofPods(namespace, selector, port(endpoint), network)));
    }

    private static JsonNode port(JsonNode endpoint) {
        return Stream.of("port", "portNumber", "targetPort")
                .map(endpoint::path)
                .filter(JsonNode::isValueNode)
                .findFirst()
                .orElse(endpoint.path("port"));
    }
}

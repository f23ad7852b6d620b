package io.tenantry.check.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.check.cluster.Pod;
import io.tenantry.check.cluster.Pods;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.reach.Selectors;
import java.util.List;
import java.util.stream.Stream;

/** Every Service with a selector leads to pods, and each of its named target ports to a port of theirs. */
public final class ServicePods implements Rule {

    @Override
    public String id() {
        return "service-pods";
    }

    @Override
    public String summary() {
        return "A Service selects pods, and its named target ports are ports of theirs.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Pods pods = Pods.of(manifests);
        Inventory inventory = Inventory.of(manifests);
        return manifests.ofKind("", "Service").stream()
                .filter(service -> !service.at("/spec/selector").isEmpty())
                .flatMap(service -> check(service, pods, inventory))
                .toList();
    }

    private Stream<Problem> check(Manifest service, Pods pods, Inventory inventory) {
        List<Pod> selected = pods.selected(service.namespace(), Selectors.ofLabels(service.at("/spec/selector")));
        if (!selected.isEmpty()) {
            return service.at("/spec/ports").valueStream().flatMap(port -> check(service, port, selected));
        }
        return inventory.expects(service.namespace(), service.namespace())
                ? Stream.of(service.problem(
                        severity(),
                        id(),
                        "its selector " + service.at("/spec/selector") + " selects no pod",
                        "expected the labels of the pods of a workload in the same namespace"))
                : Stream.empty();
    }

    private Stream<Problem> check(Manifest service, JsonNode port, List<Pod> selected) {
        String target = port.path("targetPort").asText();
        boolean isName = port.path("targetPort").isTextual();
        return selected.stream()
                .filter(pod -> isName && pod.lacksPort(target))
                .map(pod -> service.problem(
                        severity(),
                        id(),
                        "its port " + port.path("port").asText() + " leads to the port named '" + target
                                + "', which the pods of " + pod.owner().key() + " do not have",
                        "expected the name of one of their container ports: "
                                + pod.portNames().stream()
                                        .flatMap(names -> names.stream())
                                        .sorted()
                                        .toList()));
    }
}

package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Pod;
import io.tenantry.check.cluster.Pods;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.reach.Selectors;
import java.util.List;
import java.util.stream.Collectors;

/** Every Service leads to the pods of one workload; a selector that is too wide sends requests to a stranger. */
public final class ServiceSelector implements Rule {

    @Override
    public String id() {
        return "service-selector";
    }

    @Override
    public String summary() {
        return "A Service leads to the pods of one workload.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Pods pods = Pods.of(manifests);
        return manifests.ofKind("", "Service").stream()
                .filter(service -> !service.at("/spec/selector").isEmpty())
                .filter(service -> owners(service, pods).size() > 1)
                .map(service -> service.problem(
                        severity(),
                        id(),
                        "its selector selects the pods of several workloads: "
                                + owners(service, pods).stream().collect(Collectors.joining(", ")),
                        "expected a selector that only one of them matches"))
                .toList();
    }

    private static List<String> owners(Manifest service, Pods pods) {
        return pods.selected(service.namespace(), Selectors.ofLabels(service.at("/spec/selector"))).stream()
                .map(Pod::owner)
                .map(owner -> owner.key().toString())
                .distinct()
                .sorted()
                .toList();
    }
}

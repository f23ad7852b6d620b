package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Pod;
import io.tenantry.check.cluster.Pods;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.reach.LabelSelector;
import io.tenantry.reach.Selectors;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every workload selects the pods of its own template and of no other workload; controllers would fight over them. */
public final class WorkloadSelector implements Rule {

    private static final Set<String> KINDS =
            Set.of("Deployment.apps", "StatefulSet.apps", "DaemonSet.apps", "ReplicaSet.apps", "Rollout.argoproj.io");

    @Override
    public String id() {
        return "workload-selector";
    }

    @Override
    public String summary() {
        return "A workload selects its own pods, and those of no other.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Pods pods = Pods.of(manifests);
        return PodTemplate.all(manifests).stream()
                .filter(template -> KINDS.contains(template.owner().key().qualifiedKind()))
                .flatMap(template -> check(template, pods))
                .toList();
    }

    private Stream<Problem> check(PodTemplate template, Pods pods) {
        Manifest workload = template.owner();
        LabelSelector selector = Selectors.of(workload.at("/spec/selector"));
        if (workload.at("/spec/selector").isEmpty() || !selector.matches(template.labels())) {
            return Stream.of(workload.problem(
                    severity(),
                    id(),
                    "its selector does not select the pods of its own template, so the API server refuses it",
                    "expected labels of its template"));
        }
        return pods.selected(workload.namespace(), selector).stream()
                .map(Pod::owner)
                .filter(other -> !other.key().equals(workload.key()))
                .map(other -> workload.problem(
                        severity(),
                        id(),
                        "its selector selects the pods of " + other.key() + " too",
                        "expected a selector that tells the two apart"));
    }
}

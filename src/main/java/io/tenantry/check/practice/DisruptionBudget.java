package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Pod;
import io.tenantry.check.cluster.Pods;
import io.tenantry.manifest.DisruptionAllowance;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.Replicas;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.reach.Selectors;
import java.util.List;

/** Every PodDisruptionBudget lets at least one of its pods go at a time; otherwise no node that runs one can be drained. */
public final class DisruptionBudget implements Rule {

    @Override
    public String id() {
        return "disruption-budget";
    }

    @Override
    public String summary() {
        return "A PodDisruptionBudget lets at least one pod go, so that nodes can be drained.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Pods pods = Pods.of(manifests);
        Replicas replicas = Replicas.of(manifests);
        return manifests.ofKind("policy", "PodDisruptionBudget").stream()
                .filter(budget -> isStuck(budget, pods, replicas))
                .map(budget -> budget.problem(
                        severity(),
                        id(),
                        "it never lets a pod go, so a node that runs one of them cannot be drained",
                        "expected maxUnavailable of at least 1, or minAvailable below the number of replicas"))
                .toList();
    }

    private static boolean isStuck(Manifest budget, Pods pods, Replicas replicas) {
        List<Pod> selected = pods.selected(budget.namespace(), Selectors.of(budget.at("/spec/selector")));
        return DisruptionAllowance.of(budget)
                .isNone(replicas.least(selected.stream().map(Pod::owner).toList()));
    }
}

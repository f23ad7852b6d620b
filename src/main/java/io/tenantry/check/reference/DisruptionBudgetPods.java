package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.check.cluster.Pods;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.reach.Selectors;
import java.util.List;

/** Every PodDisruptionBudget protects pods that there are. */
public final class DisruptionBudgetPods implements Rule {

    @Override
    public String id() {
        return "disruption-budget-pods";
    }

    @Override
    public String summary() {
        return "A PodDisruptionBudget selects pods.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Pods pods = Pods.of(manifests);
        Inventory inventory = Inventory.of(manifests);
        return manifests.ofKind("policy", "PodDisruptionBudget").stream()
                .filter(budget -> inventory.expects(budget.namespace(), budget.namespace()))
                .filter(budget -> pods.selected(budget.namespace(), Selectors.of(budget.at("/spec/selector")))
                        .isEmpty())
                .map(budget -> budget.problem(
                        severity(),
                        id(),
                        "its selector " + budget.at("/spec/selector") + " selects no pod, so it protects nothing",
                        "expected the labels of the pods of a workload in the same namespace"))
                .toList();
    }
}

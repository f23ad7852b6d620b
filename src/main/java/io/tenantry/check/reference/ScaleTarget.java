package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Every autoscaler scales a workload that there is. */
public final class ScaleTarget implements Rule {

    @Override
    public String id() {
        return "scale-target";
    }

    @Override
    public String summary() {
        return "A HorizontalPodAutoscaler names a workload of its namespace.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Inventory inventory = Inventory.of(manifests);
        return manifests.ofKind("autoscaling", "HorizontalPodAutoscaler").stream()
                .flatMap(autoscaler -> check(autoscaler, inventory))
                .toList();
    }

    private Stream<Problem> check(Manifest autoscaler, Inventory inventory) {
        ObjectKey target = References.typed(autoscaler.at("/spec/scaleTargetRef"), autoscaler.namespace());
        return inventory.lacks(target, autoscaler.namespace())
                ? Stream.of(autoscaler.problem(
                        severity(),
                        id(),
                        "it scales " + target + ", which does not exist",
                        "expected a workload of its namespace: " + inventory.choices(target)))
                : Stream.empty();
    }
}

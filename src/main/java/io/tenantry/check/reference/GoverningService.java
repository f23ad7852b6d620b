package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** The Service that gives the pods of a StatefulSet their names exists. */
public final class GoverningService implements Rule {

    @Override
    public String id() {
        return "governing-service";
    }

    @Override
    public String summary() {
        return "The serviceName of a StatefulSet is a Service of its namespace.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Inventory inventory = Inventory.of(manifests);
        return manifests.ofKind("apps", "StatefulSet").stream()
                .filter(set -> !set.at("/spec/serviceName").asText().isEmpty())
                .flatMap(set -> check(set, inventory))
                .toList();
    }

    private Stream<Problem> check(Manifest set, Inventory inventory) {
        ObjectKey service = new ObjectKey(
                "", "Service", set.namespace(), set.at("/spec/serviceName").asText());
        return inventory.lacks(service, set.namespace())
                ? Stream.of(set.problem(
                        severity(),
                        id(),
                        service + " does not exist, so its pods have no names in DNS",
                        "expected a headless Service of its namespace: " + inventory.choices(service)))
                : Stream.empty();
    }
}

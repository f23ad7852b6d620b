package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Every ServiceAccount that pods run as exists; without it the API server admits none of them. */
public final class PodServiceAccounts implements Rule {

    @Override
    public String id() {
        return "pod-service-account";
    }

    @Override
    public String summary() {
        return "The ServiceAccount that pods run as exists.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Inventory inventory = Inventory.of(manifests);
        return PodTemplate.all(manifests).stream()
                .flatMap(pod -> check(pod, inventory))
                .toList();
    }

    private Stream<Problem> check(PodTemplate pod, Inventory inventory) {
        String name = pod.spec()
                .path("serviceAccountName")
                .asText(pod.spec().path("serviceAccount").asText("default"));
        ObjectKey account = new ObjectKey("", "ServiceAccount", pod.namespace(), name);
        return !name.isEmpty() && inventory.lacks(account, pod.namespace())
                ? Stream.of(pod.owner()
                        .problem(
                                severity(),
                                id(),
                                "its pods run as " + account + ", which does not exist",
                                "expected a ServiceAccount of its namespace: " + inventory.choices(account)))
                : Stream.empty();
    }
}

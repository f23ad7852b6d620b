package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Every volume that is a claim finds the claim; its pod would wait for it for ever. */
public final class VolumeClaims implements Rule {

    @Override
    public String id() {
        return "volume-claim";
    }

    @Override
    public String summary() {
        return "A PersistentVolumeClaim that a pod mounts exists.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Inventory inventory = Inventory.of(manifests);
        return PodTemplate.all(manifests).stream()
                .flatMap(pod -> missing(pod, inventory).map(claim -> pod.owner()
                        .problem(
                                severity(),
                                id(),
                                "its pods mount " + claim + ", which does not exist",
                                "expected a claim of its namespace: " + inventory.choices(claim))))
                .toList();
    }

    private static Stream<ObjectKey> missing(PodTemplate pod, Inventory inventory) {
        return pod.spec()
                .path("volumes")
                .valueStream()
                .map(volume -> volume.at("/persistentVolumeClaim/claimName").asText())
                .filter(name -> !name.isEmpty())
                .map(name -> new ObjectKey("", "PersistentVolumeClaim", pod.namespace(), name))
                .filter(claim -> inventory.lacks(claim, pod.namespace()));
    }
}

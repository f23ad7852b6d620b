package io.tenantry.check.practice;

import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import java.util.Set;
import java.util.stream.Stream;

/** The workloads that are meant never to end. */
final class LongRunning {

    private static final Set<String> KINDS = Set.of(
            "Deployment.apps",
            "StatefulSet.apps",
            "DaemonSet.apps",
            "ReplicaSet.apps",
            "ReplicationController",
            "Rollout.argoproj.io");

    private LongRunning() {}

    static Stream<PodTemplate> in(Manifests manifests) {
        return PodTemplate.all(manifests).stream()
                .filter(pod -> KINDS.contains(pod.owner().key().qualifiedKind()));
    }
}

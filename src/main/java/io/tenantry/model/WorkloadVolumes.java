package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;

/** What a workload's disks ask of its pods: a disk that one node mounts is one pod's, and goes before it comes again. */
final class WorkloadVolumes {

    private WorkloadVolumes() {}

    static void check(Requirements requirements, Map<Name, Mount> volumes, Scaling scaling, Rollout rollout) {
        volumes.forEach((name, mount) -> {
            if (mount instanceof Mount.Single) {
                requirements
                        .that(
                                scaling.most() == 1,
                                "volumes." + name,
                                "up to " + scaling.most()
                                        + " pods would mount one disk, and only one node at a time can",
                                "scaling: {fixed: {replicas: 1}}, a disk for 'eachReplica', or one of the space's")
                        .that(
                                rollout instanceof Rollout.Recreate,
                                "volumes." + name,
                                "the next version's pod would wait for the disk that the present one holds",
                                "rollout: recreate, or one of the space's disks");
            } else if (mount instanceof Mount.EachReplica) {
                requirements.that(
                        rollout.equals(new Rollout.Rolling(0, 1)),
                        "volumes." + name,
                        "pods with a disk of their own are replaced one by one, and none starts beside them",
                        "rollout: {rolling: {surge: 0, unavailable: 1}}");
            }
        });
    }
}

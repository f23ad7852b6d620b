package io.tenantry.plan.path;

import io.tenantry.reach.Pod;
import io.tenantry.reach.PodGroup;
import java.util.Objects;

/**
 * Where pods of a workload are among all pods.
 *
 * @param group what policies of the network take them for
 * @param pod one that the mesh does not tell from them
 */
record Spot(PodGroup group, Pod pod) {

    Spot {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(pod, "pod");
    }
}

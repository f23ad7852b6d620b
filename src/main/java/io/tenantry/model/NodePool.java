package io.tenantry.model;

import io.tenantry.problem.Requirements;

/**
 * Nodes of a cluster that are alike.
 *
 * @param name what people call them
 * @param count how many there are, at least
 * @param cpu what pods may have of each: its allocatable processors
 * @param memory what pods may have of each: its allocatable memory
 * @param maxPods how many pods each takes
 */
@ModelRecord
public record NodePool(Name name, int count, Cpu cpu, Bytes memory, int maxPods) {

    public NodePool {
        new Requirements()
                .that(count >= 1 && count <= 5_000, "count", count + " nodes", "1 to 5000")
                .that(maxPods >= 1 && maxPods <= 1_000, "maxPods", maxPods + " pods a node", "1 to 1000")
                .check();
    }

    /** 110 pods a node, the kubelet's own bound. */
    public static NodePoolBuilder defaults() {
        return NodePoolBuilder.builder().maxPods(110);
    }
}

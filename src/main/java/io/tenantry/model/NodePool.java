package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Optional;

/**
 * Nodes of a cluster that are alike.
 *
 * @param name what people call them
 * @param count how many there are
 * @param atMost how many there may be, when somebody adds more; one more than {@code count} when absent, which an upgrade needs
 * @param cpu what pods may have of each: its allocatable processors
 * @param memory what pods may have of each: its allocatable memory
 * @param maxPods how many pods each takes
 * @param machine what the cloud calls such a machine, such as {@code t3.medium}; absent where nobody else makes nodes
 */
@ModelRecord
public record NodePool(
        Name name, int count, Optional<Integer> atMost, Cpu cpu, Bytes memory, int maxPods, Optional<String> machine) {

    public NodePool {
        new Requirements()
                .that(count >= 1 && count <= 5_000, "count", count + " nodes", "1 to 5000")
                .that(
                        atMost.map(most -> most >= count && most <= 5_000).orElse(true),
                        "atMost",
                        atMost.orElse(0) + " nodes",
                        count + " to 5000")
                .that(maxPods >= 1 && maxPods <= 1_000, "maxPods", maxPods + " pods a node", "1 to 1000")
                .that(
                        machine.map(type -> type.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}"))
                                .orElse(true),
                        "machine",
                        "'" + machine.orElse("") + "' is no machine",
                        "such as t3.medium")
                .check();
    }

    /** How many there are when the pool is as large as it may be. */
    public int most() {
        return atMost.orElse(count + 1);
    }

    /** 110 pods a node, the kubelet's own bound. */
    public static NodePoolBuilder defaults() {
        return NodePoolBuilder.builder().maxPods(110);
    }
}

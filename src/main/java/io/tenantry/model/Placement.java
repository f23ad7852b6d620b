package io.tenantry.model;

import java.util.List;

/** Where the pods of an ingress controller run. */
public sealed interface Placement {

    /** How many there are at most on a cluster of {@code nodes}; none where they are on each and nobody counted those. */
    int podsOn(List<NodePool> nodes);

    /**
     * So many, wherever there is room. What a node gets for one that runs elsewhere, it passes on.
     *
     * @param replicas how many
     */
    @ModelRecord
    record Replicated(Replicas replicas) implements Placement {

        /** Two: one may go without anyone noticing. */
        public static PlacementReplicatedBuilder defaults() {
            return PlacementReplicatedBuilder.builder().replicas(new Replicas(2));
        }

        @Override
        public int podsOn(List<NodePool> nodes) {
            return replicas.count();
        }
    }

    /**
     * One on each node, by a DaemonSet. Each node answers what it gets by itself: nothing crosses to another first, and
     * clients keep their addresses. No node can be emptied of it, so it has no budget.
     */
    record EachNode() implements Placement {

        @Override
        public int podsOn(List<NodePool> nodes) {
            return nodes.stream().mapToInt(NodePool::most).sum();
        }
    }
}

package io.tenantry.plan.path;

import io.tenantry.reach.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Connections that a change opens or closes, of all the workloads that it does so for alike.
 *
 * @param what whether they are opened or closed, and between whom
 * @param workloads whom it concerns: who opens the connections, or to whom they are opened from elsewhere
 * @param peers the other ends, each with its ports; the workload itself where its pods are among them
 */
public record PathChange(What what, List<Workload> workloads, Peers peers) implements Comparable<PathChange> {

    private static final Comparator<PathChange> ORDER = Comparator.comparing(PathChange::what)
            .thenComparing(change -> change.workloads().get(0));

    /** What becomes of connections. */
    public enum What {
        /** To other pods: they cannot be opened any more. */
        CLOSED,
        /** From outside the cluster: they cannot be opened any more. */
        CLOSED_FROM_OUTSIDE,
        /** To outside the cluster: they cannot be opened any more. */
        CLOSED_TO_OUTSIDE,
        /** From pods of other namespaces: they can be opened now. */
        OPENED,
        /** From outside the cluster: they can be opened now. */
        OPENED_FROM_OUTSIDE,
        /** To outside the cluster: they can be opened now. */
        OPENED_TO_OUTSIDE
    }

    public PathChange {
        workloads = workloads.stream().sorted().toList();
        Objects.requireNonNull(peers, "peers");
    }

    @Override
    public int compareTo(PathChange other) {
        return ORDER.compare(this, other);
    }
}

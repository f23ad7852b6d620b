package io.tenantry.plan.path;

import io.tenantry.reach.PodGroup;
import io.tenantry.reach.Workload;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Workloads of one namespace that the policies neither of before nor of afterwards tell apart.
 *
 * @param was groups that their pods are in before
 * @param now groups that their pods are in afterwards
 * @param workloads at least one
 */
record Cell(List<PodGroup> was, List<PodGroup> now, SortedSet<Workload> workloads) implements Comparable<Cell> {

    Cell {
        was = List.copyOf(was);
        now = List.copyOf(now);
        workloads = new TreeSet<>(workloads);
    }

    String namespace() {
        return workloads.first().namespace();
    }

    /** By the first workload of each; no workload is in two cells. */
    @Override
    public int compareTo(Cell other) {
        return workloads.first().compareTo(other.workloads.first());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && compareTo(cell) == 0;
    }

    @Override
    public int hashCode() {
        return workloads.first().hashCode();
    }
}
